import { parseArgs } from 'node:util';
import type { Scope } from '../discord/command-differences.ts';

/** What `deploy` was told to do. */
export interface DeployOptions {
  readonly scope: Scope;
  /** Only show what would change. */
  readonly dryRun: boolean;
  /** Remove the commands of the scope rather than deploy them. */
  readonly clear: boolean;
}

export const usage = `Usage: npm run deploy -- [--guild ID | --global | --clear-guild ID] [--dry-run]
  --guild ID        deploy to one server, at once (default: DISCORD_GUILD_ID, if set)
  --global          deploy everywhere (default when no server is named)
  --clear-guild ID  remove the bot's commands from one server
  --dry-run         show what would change, and change nothing`;

/**
 * Reads the command line.
 * @param defaultGuildId The server to deploy to when none is named; null deploys everywhere.
 * @throws Error that says what is wrong, for showing with {@link usage}.
 */
export function parseDeployOptions(words: readonly string[], defaultGuildId: string | null): DeployOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      guild: { type: 'string' },
      global: { type: 'boolean', default: false },
      'clear-guild': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const cleared = values['clear-guild'];
  const named = [values.guild, cleared].filter((id) => id !== undefined);
  if (named.length + Number(values.global) > 1) {
    throw new Error('Give only one of --guild, --global and --clear-guild.');
  }
  for (const id of named) {
    if (!/^\d{17,20}$/u.test(id)) throw new Error(`"${id}" is not a server's id: give its 17 to 20 digits.`);
  }
  const guildId = named[0] ?? (values.global ? null : defaultGuildId);
  return {
    scope: guildId === null ? { kind: 'global' } : { kind: 'guild', guildId },
    dryRun: values['dry-run'],
    clear: cleared !== undefined,
  };
}
