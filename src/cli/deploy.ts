import { DiscordAPIError } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { readConfig, type Config } from '../config.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../discord/command-deployment.ts';
import type { Scope } from '../discord/command-differences.ts';
import { shownValue } from '../secrets.ts';
import { UsageError } from './command-line.ts';
import { failure, success } from './command-result.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar deploy [--guild ID | --global | --clear-guild ID] [--dry-run]

Registers the bot's commands with Discord: shows what differs from what is
registered there, then replaces it. It needs DISCORD_TOKEN. The sandbox
registers the commands by itself.

  --guild ID         register them on one server, at once
                     (default: DISCORD_GUILD_ID, if set)
  --global           register them everywhere (default when no server is named)
  --clear-guild ID   remove the bot's commands from one server
  --dry-run          show what would change, and change nothing
  --help             print this text

Exit codes: 0 done, 1 a setting is wrong or Discord refused, 2 the command line
is wrong.`;

/** Registers the bot's commands with Discord. */
export const deploy = defineVerb({
  name: 'sidebar deploy',
  usage,
  options: {
    guild: { type: 'string' },
    global: { type: 'boolean', default: false },
    'clear-guild': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ options }, { environment, output }) {
    const named = readGuild(options);
    const read = readConfig(environment);
    if (!read.ok) return failure(`${['Invalid settings:', ...read.problems].join('\n  ')}\n`);
    const { config } = read;
    if (config.token === null) {
      return failure(
        "DISCORD_TOKEN: it is not set; deploying needs the bot's token. The sandbox registers the commands by itself.\n",
      );
    }
    const scope = scopeOf(named ?? (options.global ? null : config.guildId));
    const definitions =
      options['clear-guild'] === undefined ? commands.map((command) => command.definition) : [];
    try {
      const registration = { scope, definitions, dryRun: options['dry-run'] };
      return success(await register(registration, config, config.token, (changes) => output.write(changes)));
    } catch (error) {
      return failure(`${explain(error, config, scope)}\n`);
    }
  },
});

/** What to register where. */
interface Registration {
  readonly scope: Scope;
  /** None removes the commands that are there. */
  readonly definitions: Parameters<CommandDeployment['replace']>[0];
  /** Only show what would change. */
  readonly dryRun: boolean;
}

/** The server named on the command line, if one is. */
function readGuild(options: {
  readonly guild?: string;
  readonly global: boolean;
  readonly 'clear-guild'?: string;
}): string | undefined {
  const named = [options.guild, options['clear-guild']].filter((id) => id !== undefined);
  if (named.length + Number(options.global) > 1) {
    throw new UsageError('Give only one of --guild, --global and --clear-guild');
  }
  for (const id of named) {
    if (!/^\d{17,20}$/u.test(id))
      throw new UsageError(`A server's id has 17 to 20 digits, unlike ${shownValue(id)}`);
  }
  return named[0];
}

function scopeOf(guildId: string | null): Scope {
  return guildId === null ? { kind: 'global' } : { kind: 'guild', guildId };
}

/**
 * Registers the commands unless they are up to date; returns what came out of it, to print.
 * @param show Is given what differs, before anything is changed.
 */
async function register(
  { scope, definitions, dryRun }: Registration,
  config: Config,
  token: string,
  show: (changes: string) => void,
): Promise<string> {
  const rest = createRest(config.apiBase, token);
  const applicationId = config.applicationId ?? (await fetchApplicationId(rest));
  const deployment = new CommandDeployment(rest, applicationId, scope);
  const differences = await deployment.compare(definitions);
  const place = scope.kind === 'global' ? 'everywhere' : `on server ${scope.guildId}`;
  if (differences.length === 0) return `Nothing to do: the commands ${place} are up to date.\n`;
  show([`Changes to the commands ${place}:`, ...differences.map((line) => `  ${line}`), ''].join('\n'));
  if (dryRun) return `Dry run: nothing was changed.\n`;
  await deployment.replace(definitions);
  return `Done: ${definitions.length} commands ${place}.\n`;
}

/** What went wrong and what to do about it. */
function explain(error: unknown, config: Config, scope: Scope): string {
  if (!(error instanceof DiscordAPIError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Could not reach Discord at ${config.apiBase}: ${reason}. Check the network and DISCORD_API_BASE.`;
  }
  if (error.status === 401) {
    return 'Discord refuses the token (401). Copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.';
  }
  if (error.code === 50_001 && scope.kind === 'guild') {
    return `The bot has no access to server ${scope.guildId} (50001). Invite it there with the scope applications.commands: https://discord.com/oauth2/authorize?client_id=${config.applicationId ?? 'APPLICATION_ID'}&scope=bot+applications.commands`;
  }
  if (error.status === 403 || error.status === 404) {
    return `Discord refuses (${error.status}, code ${error.code}): ${error.message}. Is DISCORD_APPLICATION_ID the application of this token, and the server's id right?`;
  }
  return `Discord answered ${error.status}, code ${error.code}: ${error.message}`;
}
