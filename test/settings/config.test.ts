import { hostname } from 'node:os';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/settings/config.ts';
import { anySecret } from '../support/any-secret.ts';

const someId = '123456789012345678';

function problemsOf(environment: Record<string, string>): readonly string[] {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems;
}

describe('the settings', () => {
  it('start the sandbox on 127.0.0.1:4000 with the folder "knowledge" by default', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        token: null,
        apiBase: 'https://discord.com/api',
        answerMentions: false,
        adminIds: [],
        knowledgeFolder: 'knowledge',
        host: '127.0.0.1',
        port: 4000,
        logLevel: 'info',
        questionLog: 'data/questions.sqlite',
        databaseUrl: null,
        logDays: 90,
        questionsPerMinute: null,
        shards: 'auto',
        endpoint: null,
        watch: true,
        deskWebhook: null,
        reviewsDrafts: false,
        monitoring: null,
        guildId: null,
        applicationId: null,
        systemLanguage: null,
        proxies: [],
      },
    });
  });

  it('take interactions over HTTP on a port, with the key that they are signed with', () => {
    const environment = {
      DISCORD_TOKEN: 'abc',
      INTERACTIONS_PORT: '8080',
      DISCORD_PUBLIC_KEY: 'aB'.repeat(32),
    };
    expect(readConfig({ ...environment, HOST: '0.0.0.0' })).toMatchObject({
      config: { endpoint: { host: '0.0.0.0', port: 8080, publicKey: 'aB'.repeat(32) } },
    });
    expect(problemsOf({ ...environment, DISCORD_PUBLIC_KEY: 'ab' })).toEqual([
      'DISCORD_PUBLIC_KEY: is not a public key; copy its 64 hexadecimal digits from the Developer Portal (General Information, Public Key).',
    ]);
    expect(
      problemsOf({ INTERACTIONS_PORT: '8080', SHARDS: 'auto' }).map((line) => line.split(':')[0]),
    ).toEqual(['DISCORD_PUBLIC_KEY', 'INTERACTIONS_PORT', 'SHARDS']);
  });

  it('refuse mentions over HTTP, which Discord sends over the gateway alone', () => {
    const environment = {
      DISCORD_TOKEN: 'abc',
      INTERACTIONS_PORT: '8080',
      DISCORD_PUBLIC_KEY: 'aB'.repeat(32),
    };
    expect(problemsOf({ ...environment, ANSWER_MENTIONS: ' On ' })).toEqual([
      'ANSWER_MENTIONS: needs the gateway, which INTERACTIONS_PORT replaces: Discord sends messages over the gateway alone; unset one of them.',
    ]);
    expect(readConfig({ ...environment, ANSWER_MENTIONS: '0' })).toMatchObject({ ok: true });
  });

  it('take a PostgreSQL database, and never show its address', () => {
    const url = 'postgres://sidebar:secret-word@db.internal:5432/sidebar';
    expect(readConfig({ DATABASE_URL: `${url}\n` })).toMatchObject({ config: { databaseUrl: url } });
    for (const wrong of ['mysql://root:secret-word@db/x', 'secret-word', 'postgres://']) {
      expect(problemsOf({ DATABASE_URL: wrong })).toEqual([
        'DATABASE_URL: is not the address of a PostgreSQL database; use one such as postgres://user:password@host:5432/sidebar.',
      ]);
    }
  });

  it('take the webhook of the desk’s channel, encrypted or on this machine, and never show its address', () => {
    const key = 'https://discord.com/api/webhooks/123456789012345678/secret-key';
    const local = 'http://127.0.0.1:8080/hook';
    for (const DESK_WEBHOOK of [key, local, `${key}?thread_id=123456789012345678`]) {
      expect(readConfig({ DESK_WEBHOOK })).toMatchObject({ config: { deskWebhook: DESK_WEBHOOK } });
    }
    for (const wrong of [
      key.replace('https', 'http'),
      key.replace('https://', ''),
      'https://a:secret-key@b/c',
    ]) {
      const [problem, ...others] = problemsOf({ DESK_WEBHOOK: wrong });
      expect(problem).toMatch(/^DESK_WEBHOOK: is not the address of a webhook/u);
      expect([problem?.includes('secret-key'), others]).toEqual([false, []]);
    }
    expect(problemsOf({ DESK_WEBHOOK: key, QUESTION_LOG: 'off' })).toEqual([
      'DESK_WEBHOOK: needs the question log, and QUESTION_LOG is off; set QUESTION_LOG to a file, or unset DESK_WEBHOOK.',
    ]);
  });

  it('count an empty or blank variable as unset', () => {
    expect(readConfig({ DISCORD_TOKEN: '', PORT: ' ', ADMIN_IDS: '' })).toEqual(readConfig({}));
  });

  it('take the token without the line break that was copied with it', () => {
    expect(readConfig({ DISCORD_TOKEN: ' abc.def-ghi_1\n' })).toMatchObject({
      config: { token: 'abc.def-ghi_1' },
    });
  });

  it('take several admins, with or without spaces', () => {
    expect(readConfig({ ADMIN_IDS: `${someId}, 987654321098765432,` })).toMatchObject({
      config: { adminIds: [someId, '987654321098765432'] },
    });
  });

  it('take the API base without its trailing slash, which would make wrong URLs', () => {
    expect(readConfig({ DISCORD_API_BASE: 'http://127.0.0.1:4000/api/' })).toMatchObject({
      config: { apiBase: 'http://127.0.0.1:4000/api' },
    });
  });

  it.each([
    ['off', null],
    ['OFF', null],
    ['on', 'data/questions.sqlite'],
    ['/var/lib/sidebar/asked.sqlite', '/var/lib/sidebar/asked.sqlite'],
  ])('set the question log by QUESTION_LOG: %s', (QUESTION_LOG, questionLog) => {
    expect(readConfig({ QUESTION_LOG })).toMatchObject({ config: { questionLog } });
  });

  it('serve the health check and the metrics only when a port is given, on 127.0.0.1 unless set otherwise', () => {
    expect(readConfig({ METRICS_PORT: '9464' })).toMatchObject({
      config: { monitoring: { host: '127.0.0.1', port: 9464 } },
    });
    expect(readConfig({ METRICS_PORT: '0', METRICS_HOST: '::' })).toMatchObject({
      config: { monitoring: { host: '::', port: 0 } },
    });
  });

  it.each([
    [{}, null],
    [{ QUESTIONS_PER_MINUTE: '5' }, 5],
    [{ DISCORD_TOKEN: 'abc' }, 30],
    [{ DISCORD_TOKEN: 'abc', QUESTIONS_PER_MINUTE: 'off' }, null],
  ])('limit each reader on Discord, and in the sandbox only if set: %j', (environment, limit) => {
    expect(readConfig(environment)).toMatchObject({ config: { questionsPerMinute: limit } });
  });

  it.each([
    [{}, true],
    [{ DISCORD_TOKEN: 'abc' }, false],
    [{ DISCORD_TOKEN: 'abc', WATCH: '1' }, true],
    [{ DISCORD_TOKEN: 'abc', WATCH: 'On' }, true],
    [{ WATCH: '0' }, false],
  ])('watch the folder in the sandbox, and on Discord only if set: %j', (environment, watch) => {
    expect(readConfig(environment)).toMatchObject({ config: { watch } });
  });

  it('are frozen', () => {
    const read = readConfig({});
    expect(read.ok && Object.isFrozen(read.config)).toBe(true);
  });

  it.each([
    ['PORT', '65536', /65535/u],
    ['PORT', '-1', /65535/u],
    ['PORT', '40x', /"40x" is not a port/u],
    ['WATCH', 'maybe', /WATCH: "maybe" is neither 1 \(on\) nor 0 \(off\)/u],
    [
      'QUESTIONS_PER_MINUTE',
      '0',
      /QUESTIONS_PER_MINUTE: "0" is not a valid limit; .*from 1 to 10000, or "off"/u,
    ],
    ['LOG_DAYS', '0', /LOG_DAYS: "0" is not a number of days; use a whole number from 1 to 3650/u],
    ['LOG_DAYS', 'week', /LOG_DAYS: .*1 to 3650/u],
    ['LOG_LEVEL', 'loud', /"loud" is not a log level; use one of trace, debug, info/u],
    ['ADMIN_IDS', `${someId},bob`, /"bob" is not a Discord id/u],
    ['DISCORD_API_BASE', 'discord.com', /"discord.com" is not a valid URL/u],
    ['DISCORD_GUILD_ID', '12', /"12" is not a Discord id/u],
    ['DISCORD_APPLICATION_ID', 'x', /"x" is not a Discord id/u],
  ])('refuse %s=%s, name the variable and say what to do', (name, value, message) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(message)]);
    expect(problemsOf({ [name]: value })[0]).toContain(`${name}: `);
  });

  it.each(['Bot abc.def', 'abc\ndef', '"abc.def"'])('refuse the token %j without printing it', (token) => {
    const problems = problemsOf({ DISCORD_TOKEN: token });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('DISCORD_TOKEN: ');
    expect(problems.join()).not.toContain(token);
    expect(problems.join()).not.toContain('abc');
  });

  it.each([
    'DISCORD_API_BASE',
    'ADMIN_IDS',
    'KNOWLEDGE_DIR',
    'HOST',
    'PORT',
    'LOG_LEVEL',
    'QUESTION_LOG',
    'LOG_DAYS',
    'WATCH',
    'QUESTIONS_PER_MINUTE',
    'METRICS_HOST',
    'METRICS_PORT',
    'DISCORD_GUILD_ID',
    'DISCORD_APPLICATION_ID',
  ])('refuse a secret in %s without printing it', (name) => {
    fc.assert(
      fc.property(anySecret, (secret) => {
        const problems = problemsOf({ [name]: secret });
        expect(problems).toHaveLength(1);
        expect(problems[0]).toContain(`${name}: `);
        // Some settings are read in small letters.
        expect(problems[0]?.toLowerCase()).not.toContain(secret.toLowerCase().slice(-12));
      }),
    );
  });

  it('refuse a secret after an id in ADMIN_IDS without printing it', () => {
    fc.assert(
      fc.property(anySecret, (secret) => {
        expect(problemsOf({ ADMIN_IDS: `${someId},${secret}` }).join()).not.toContain(secret);
      }),
    );
  });

  it.each([
    'https://name:hunter2@discord.com/api',
    'https://discord.com/api?key=hunter2',
    'https://discord.com/api#hunter2',
    'https://discord.com/hunter2hunter2hunter2hunter2/api',
  ])('refuse an API base that would put a secret into errors: %s', (DISCORD_API_BASE) => {
    expect(problemsOf({ DISCORD_API_BASE })).toEqual([
      'DISCORD_API_BASE: may hold a secret, which error messages would show; use a plain address such as https://discord.com/api.',
    ]);
  });

  it.each([
    ['KNOWLEDGE_DIR', '/srv/a-folder-with-a-long-name/story-2025-01-31'],
    ['KNOWLEDGE_DIR', './a-folder-with-a-long-name'],
    ['QUESTION_LOG', 'questions-of-the-story-of-2025.sqlite'],
    ['HOST', 'sidebar.production-cluster-number-one.internal'],
    ['METRICS_HOST', hostname()],
    ['DISCORD_API_BASE', 'https://a-proxy-for-discord-in-the-cluster.internal:8080/api'],
  ])('take %s=%s, which is long and no secret', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([]);
  });

  it('report every problem at once', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'x', ADMIN_IDS: 'x', NODE_ENV: 'production' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'ADMIN_IDS',
      'PORT',
      'LOG_LEVEL',
      'DISCORD_TOKEN',
    ]);
  });

  it('refuse to start the sandbox in production', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/DISCORD_TOKEN: is not set/u),
    ]);
    expect(problemsOf({ NODE_ENV: 'production', DISCORD_TOKEN: 'abc' })).toEqual([]);
  });
});
