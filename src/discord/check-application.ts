import { DiscordAPIError, type REST } from '@discordjs/rest';
import type { Logger } from 'pino';
import { fetchApplication, fetchCommandIds, type Application } from './application.ts';
import { refusedToken } from './gateway/close-codes.ts';

/**
 * Warns of what keeps interactions from the bot; returns the ids of the application's owners and of its commands.
 *
 * @param publicKey The key with which the endpoint verifies interactions; null for the gateway.
 * @throws {Error} that says what to do, if Discord refuses the token or the key is another application's.
 */
export async function checkApplication(
  rest: REST,
  publicKey: string | null,
  log: Logger,
): Promise<{ readonly ownerIds: readonly string[]; readonly commandIds: ReadonlyMap<string, string> }> {
  let application: Application;
  try {
    application = await fetchApplication(rest);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      throw new Error(refusedToken, { cause: error });
    log.warn(
      { err: error },
      'Could not fetch the owner of the application: only ADMIN_IDS may use the admin commands',
    );
    return { ownerIds: [], commandIds: new Map() };
  }
  if (publicKey === null) warnOfEndpoint(application, log);
  else checkEndpoint(application, publicKey, log);
  return { ownerIds: application.ownerIds, commandIds: await checkCommands(rest, application.id, log) };
}

function warnOfEndpoint({ hasInteractionsEndpoint }: Application, log: Logger): void {
  if (!hasInteractionsEndpoint) return;
  log.warn(
    'An Interactions Endpoint URL is set in the Developer Portal, so Discord sends all interactions there: remove it (General Information), or set INTERACTIONS_PORT',
  );
}

function checkEndpoint(
  { hasInteractionsEndpoint, publicKey }: Application,
  given: string,
  log: Logger,
): void {
  if (publicKey !== '' && publicKey.toLowerCase() !== given.toLowerCase()) {
    throw new Error(
      'DISCORD_PUBLIC_KEY is not the key of the application that DISCORD_TOKEN belongs to. Copy "Public Key" from the Developer Portal (General Information).',
    );
  }
  if (hasInteractionsEndpoint) return;
  log.warn(
    'No Interactions Endpoint URL is set in the Developer Portal, so Discord posts no interactions: set it to the HTTPS address that leads to INTERACTIONS_PORT (General Information)',
  );
}

/** The ids of the commands that are registered for every server; warns when there are none. */
async function checkCommands(
  rest: REST,
  applicationId: string,
  log: Logger,
): Promise<ReadonlyMap<string, string>> {
  try {
    const ids = await fetchCommandIds(rest, applicationId);
    if (ids.size > 0) return ids;
    log.warn(
      'No command is registered for every server: register the commands with "npx sidebar deploy", unless they are registered for single servers',
    );
  } catch (error) {
    log.warn({ err: error }, 'Could not find out whether the commands are registered');
  }
  return new Map();
}
