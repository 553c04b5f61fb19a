import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { startSandbox, type Sandbox } from 'discord-sandbox';
import type { CommandResult } from '../../src/cli/command-result.ts';
import { deploy as deployVerb } from '../../src/cli/deploy.ts';
import type { Environment } from '../../src/cli/io.ts';
import { createRest } from '../../src/discord/command-deployment.ts';
import { copyKnowledge, smallKnowledge } from '../support/bot.ts';
import { run } from './run.ts';

const guildId = '1100000000000000010';
const applicationId = '1100000000000000001';

let sandbox: Sandbox;
/** The bodies of all requests that replaced the commands. */
const replacements: unknown[] = [];

beforeEach(async () => {
  replacements.length = 0;
  sandbox = await startSandbox({
    limits: false,
    onRequest: ({ method, body }) => method === 'PUT' && replacements.push(body),
  });
});

afterEach(() => sandbox.close());

const link = `Install link: https://discord.com/oauth2/authorize?client_id=${applicationId}\n`;

/** Runs the verb against the sandbox for the commands alone; its output is without the link at the end. */
async function deploy(words: readonly string[], environment: Environment = {}): Promise<CommandResult> {
  const isClearing = words.some((word) => word.startsWith('--clear'));
  const result = await deployAll(isClearing ? words : [...words, '--no-profile'], environment);
  return { ...result, output: result.output.replace(link, '') };
}

/** Runs the verb against the sandbox. */
function deployAll(words: readonly string[], environment: Environment = {}): Promise<CommandResult> {
  const settings = {
    KNOWLEDGE_DIR: smallKnowledge,
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_BASE: sandbox.apiBase,
    ...environment,
  };
  return run(deployVerb, words, { environment: settings });
}

async function application(): Promise<unknown> {
  return createRest(sandbox.apiBase, sandbox.token).get('/applications/@me');
}

interface Registered {
  readonly id: string;
  readonly name: string;
  readonly guild_id?: string;
}

async function registered(): Promise<readonly Registered[]> {
  const response = await fetch(`${sandbox.url}/sandbox/commands`);
  return (await response.json()) as readonly Registered[];
}

/** Registers a command that the bot does not know. */
async function register(path: `commands` | `guilds/${string}/commands`, definition: object): Promise<void> {
  const rest = createRest(sandbox.apiBase, sandbox.token);
  await rest.post(`/applications/${applicationId}/${path}`, { body: definition });
}

/** A pattern for the end of a text. */
function ending(text: string): RegExp {
  return new RegExp(`${text.replaceAll(/[.()]/gu, String.raw`\$&`)}$`, 'u');
}

describe('deploy', () => {
  it('shows what is new, registers it, and changes nothing the second time', async () => {
    const first = await deploy([]);
    expect(first).toMatchObject({ exitCode: 0, errors: '' });
    expect(first.output).toContain(
      [
        'Changes to the commands everywhere:',
        '  + ask',
        '  + topics',
        '  + story',
        '  + timeline',
        '  + insights',
        '  + reload',
        '  + Ask Sidebar about this (message command)\n',
      ].join('\n'),
    );
    expect((await registered()).map((command) => command.name)).toEqual([
      'ask',
      'topics',
      'story',
      'timeline',
      'insights',
      'reload',
      'Ask Sidebar about this',
    ]);
    const second = await deploy(['--global']);
    expect(second).toMatchObject({
      exitCode: 0,
      output: 'Nothing to do: the commands everywhere are up to date.\n',
    });
  });

  it('changes nothing on a dry run', async () => {
    const { output } = await deploy(['--dry-run']);
    expect(output).toContain('  + ask\n');
    expect(output).toContain('Dry run: nothing was changed.');
    expect(await registered()).toEqual([]);
  });

  it('deploys to one server and clears it again', async () => {
    const { output } = await deploy(['--guild', guildId]);
    expect(output).toContain(`Done: 7 commands on server ${guildId}.`);
    expect((await deploy([], { DISCORD_GUILD_ID: guildId })).output).toContain('Nothing to do');
    const cleared = await deploy(['--clear-guild', guildId]);
    expect(cleared.output).toContain('  - ask\n');
    expect(await registered()).toEqual([]);
  });

  const names = commands.map((command) => command.definition.name);
  const clearGuild = `npx sidebar deploy --clear-guild ${guildId}`;

  it('says after a global deployment on which server the commands are registered twice, and how to end that', async () => {
    await deploy(['--guild', guildId]);
    const both = `7 commands are registered both everywhere and on server ${guildId}. They appear twice there.\n  To remove the server's own:   ${clearGuild}\n`;
    expect((await deploy(['--dry-run'])).output).toMatch(ending(`Dry run: nothing was changed.\n${both}`));
    expect((await deploy([])).output).toMatch(ending(`Done: 7 commands everywhere.\n${both}`));
    expect((await deploy([])).output).toBe(`Nothing to do: the commands everywhere are up to date.\n${both}`);
    await deploy(clearGuild.split(' ').slice(3));
    expect((await registered()).map(({ name, guild_id }) => [name, guild_id])).toEqual(
      names.map((name) => [name, undefined]),
    );
    expect((await deploy([])).output).toBe('Nothing to do: the commands everywhere are up to date.\n');
  });

  it('says the same after a deployment on a server, and removes those everywhere if asked', async () => {
    await deploy([]);
    const { output } = await deploy(['--guild', guildId]);
    expect(output).toContain(clearGuild);
    expect(output).toContain('To remove those everywhere:   npx sidebar deploy --clear-global\n');
    const cleared = await deploy(['--clear-global']);
    expect(cleared).toMatchObject({ exitCode: 0, output: expect.stringContaining('  - ask\n') });
    expect((await registered()).map((command) => command.guild_id)).toEqual(names.map(() => guildId));
    expect((await deploy(['--guild', guildId])).output).not.toContain('twice');
  });

  it('counts only its own commands as registered twice', async () => {
    await register(`guilds/${guildId}/commands`, { name: 'ask', description: 'Older' });
    await register(`guilds/${guildId}/commands`, { name: 'other', description: 'Another' });
    expect((await deploy([])).output).toContain(
      `1 command is registered both everywhere and on server ${guildId}. It appears twice there.\n`,
    );
  });

  it('succeeds even if it cannot look at another server', async () => {
    const result = await deploy(['--global'], { DISCORD_GUILD_ID: '1100000000000000099' });
    expect(result).toMatchObject({ exitCode: 0, errors: '' });
    expect(result.output).toMatch(ending('Done: 7 commands everywhere.\n'));
  });

  it('keeps an Entry Point command, and says so', async () => {
    const launch = { name: 'launch', description: 'Opens the game', type: 4, handler: 2, contexts: [0] };
    await register('commands', launch);
    const [before] = await registered();
    const kept = 'Kept: the Entry Point command "launch", which opens the Activity.\n';
    for (const words of [['--dry-run'], [], [], ['--clear-global']]) {
      const { exitCode, output } = await deploy(words);
      expect(exitCode).toBe(0);
      expect(output).toContain(kept);
      expect(output.replace(kept, '')).not.toContain('launch');
    }
    const after = await registered();
    expect(after).toMatchObject([{ ...launch, id: before?.id }]);
    // Only what a definition may have is sent.
    const { id } = before ?? {};
    expect(replacements.at(-1)).toEqual([{ id, ...launch, integration_types: [0, 1], nsfw: false }]);
    expect((await deploy(['--guild', guildId])).output).not.toContain('launch');
  });

  it.each([
    [[], { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN: it is not set'],
    [[], { DISCORD_TOKEN: 'wrong.secret' }, 'Discord refuses the token (401)'],
    [[], { DISCORD_API_BASE: 'http://127.0.0.1:1/api' }, 'Could not reach Discord at http://127.0.0.1:1/api'],
    [
      ['--guild', '1100000000000000099'],
      {},
      `(50001). Invite it there first: https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands\n`,
    ],
    [
      [],
      { DISCORD_API_BASE: 'http://127.0.0.1:1/api', HTTPS_PROXY: 'http://127.0.0.1:2' },
      '\nHTTPS_PROXY is set, but the bot uses no proxy',
    ],
    [[], { LOG_LEVEL: 'loud', PORT: 'x' }, 'Invalid settings:\n  PORT: "x" is not a port'],
  ])('ends with 1 and says why: %j %j', async (words, environment, message) => {
    const { exitCode, errors } = await deploy(words, environment);
    expect(errors).toContain(message);
    expect(errors).not.toContain('wrong.secret');
    expect(exitCode).toBe(1);
  });

  it.each([
    [['--guild', 'mine'], 'A server\'s id has 17 to 20 digits, unlike "mine".'],
    [
      ['--guild', 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz012345'],
      "A server's id has 17 to 20 digits, unlike the value given (not shown, as it may be a secret).",
    ],
    [
      ['--guild', guildId, '--global'],
      'Give only one of --guild, --global, --clear-guild and --clear-global.',
    ],
    [['--global', '--clear-global'], 'Give only one of --guild, --global, --clear-guild and --clear-global.'],
    [['--guidl'], 'Unknown option "--guidl": did you mean "--guild"?'],
    [['everywhere'], 'Unexpected argument "everywhere".'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar deploy --help.\n`;
    expect(await deploy(words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});

describe('deploy and the application’s profile', () => {
  it('sets the description, the tags and the install settings once, and prints the install link', async () => {
    const first = await deployAll([]);
    expect(first.output).toContain(`Set the application's description, tags, install settings.\n${link}`);
    expect(await application()).toMatchObject({
      description: expect.stringContaining('The bridge of Lower Town opens'),
      tags: expect.arrayContaining(['news']),
      integration_types_config: {
        0: { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } },
        1: { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
      },
    });
    const second = await deployAll([]);
    expect(second.output).toBe(`Nothing to do: the commands everywhere are up to date.\n${link}`);
  });

  it('only says what it would set on a dry run', async () => {
    const before = await application();
    expect((await deployAll(['--dry-run'])).output).toContain(
      "Would set the application's description, tags, install settings.\n",
    );
    expect(await application()).toEqual(before);
  });

  it('leaves it as it is with --no-profile, and when it clears commands', async () => {
    const before = await application();
    await deployAll(['--no-profile']);
    await deployAll(['--clear-global']);
    expect(await application()).toEqual(before);
  });

  it('registers the option that the story names', async () => {
    const copy = await copyKnowledge();
    const option = `timeline:
  filter:
    option: { en: cable, fr: câble }
    description: { en: Only events about this cable, fr: Seulement ce qui concerne ce câble }
`;
    await copy.change('story.yaml', (text) => `${text}${option}`);
    await deployAll([], { KNOWLEDGE_DIR: copy.folder });
    expect(JSON.stringify(replacements.at(-1))).toContain('"name":"cable"');
    await deployAll([]);
    expect(JSON.stringify(replacements.at(-1))).toContain('"name":"about"');
  });

  it('ends with 1 when the knowledge has problems, before anything is changed', async () => {
    const { errors, exitCode } = await deployAll([], { KNOWLEDGE_DIR: 'no/such/folder' });
    expect([exitCode, replacements]).toEqual([1, []]);
    expect(errors).toContain('the knowledge folder does not exist');
  });
});
