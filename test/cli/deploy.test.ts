import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from 'discord-sandbox';
import type { CommandResult } from '../../src/cli/command-result.ts';
import { deploy as deployVerb } from '../../src/cli/deploy.ts';
import type { Environment } from '../../src/cli/io.ts';
import { run } from './run.ts';

const guildId = '1100000000000000010';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ host: '127.0.0.1', port: 0, log: () => undefined });
});

afterEach(() => sandbox.close());

/** Runs the verb against the sandbox. */
function deploy(words: readonly string[], environment: Environment = {}): Promise<CommandResult> {
  const settings = { DISCORD_TOKEN: sandbox.token, DISCORD_API_BASE: sandbox.apiBase, ...environment };
  return run(deployVerb, words, { environment: settings });
}

async function registered(): Promise<readonly { readonly name: string; readonly guild_id?: string }[]> {
  const response = await fetch(`${sandbox.url}/sandbox/commands`);
  return (await response.json()) as readonly { name: string }[];
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

  it.each([
    [[], { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN: it is not set'],
    [[], { DISCORD_TOKEN: 'wrong.secret' }, 'Discord refuses the token (401)'],
    [[], { DISCORD_API_BASE: 'http://127.0.0.1:1/api' }, 'Could not reach Discord at http://127.0.0.1:1/api'],
    [['--guild', '1100000000000000099'], {}, 'scope=bot+applications.commands'],
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
    [['--guild', guildId, '--global'], 'Give only one of --guild, --global and --clear-guild.'],
    [['--guidl'], 'Unknown option "--guidl": did you mean "--guild"?'],
    [['everywhere'], 'Unexpected argument "everywhere".'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar deploy --help.\n`;
    expect(await deploy(words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});
