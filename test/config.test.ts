import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

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
        adminIds: [],
        knowledgeFolder: 'knowledge',
        host: '127.0.0.1',
        port: 4000,
        logLevel: 'info',
        questionLog: 'data/questions.sqlite',
        logDays: 90,
        questionsPerMinute: null,
        shards: 'auto',
        watch: true,
        monitoring: null,
        guildId: null,
        applicationId: null,
      },
    });
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
    ['WATCH', 'maybe', /WATCH: must be 1 \(on\) or 0 \(off\), not "maybe"/u],
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
