import type { REST } from '@discordjs/rest';
import type { AnyCommand } from './command.ts';
import { CommandDeployment, fetchGuildIds } from './command-deployment.ts';
import type { Scope } from './command-differences.ts';

/** Where some of the commands are registered too, so that people see these twice. */
export interface Twin {
  readonly scope: Scope;
  readonly commands: number;
}

/** What was deployed where. */
interface Deployed {
  readonly rest: REST;
  readonly applicationId: string;
  readonly scope: Scope;
  readonly definitions: readonly AnyCommand['definition'][];
}

/** One request for each server: enough for a bot that somebody has just tried out. */
const maxGuilds = 100;

/**
 * The other scopes in which commands of a deployment are registered: all servers of the bot for a global one, and the global
 * commands for one in a server. Discord lists both in such a server. What cannot be looked up is left out.
 *
 * @param knownGuild A server to look at in any case.
 */
export async function findTwins(
  { rest, applicationId, scope, definitions }: Deployed,
  knownGuild: string | null,
): Promise<readonly Twin[]> {
  const others = scope.kind === 'guild' ? [{ kind: 'global' } as const] : await guildScopes(rest, knownGuild);
  const twins = await Promise.all(
    others.map(async (other) => {
      const commands = await orElse(new CommandDeployment(rest, applicationId, other).count(definitions), 0);
      return { scope: other, commands };
    }),
  );
  return twins.filter(({ commands }) => commands > 0);
}

async function guildScopes(rest: REST, knownGuild: string | null): Promise<readonly Scope[]> {
  const listed = await orElse(fetchGuildIds(rest), []);
  const ids = new Set([...(knownGuild === null ? [] : [knownGuild]), ...listed.slice(0, maxGuilds)]);
  return [...ids].map((guildId) => ({ kind: 'guild', guildId }));
}

/** The commands are deployed by then: a failed look-up must not look like a failed deployment. */
async function orElse<Value>(attempt: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await attempt;
  } catch {
    return otherwise;
  }
}
