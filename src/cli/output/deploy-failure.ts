import { DiscordAPIError } from '@discordjs/rest';
import type { Config } from '../../settings/config.ts';
import type { Scope } from '../../discord/command-differences.ts';
import { proxyWarning } from '../../settings/proxies.ts';

/** Discord's code for a server that the application was not added to. */
const missingAccess = 50_001;

/**
 * Why commands could not be deployed, and what to do about it.
 * @param applicationId Null if it is not known yet.
 */
export function deployFailure(
  error: unknown,
  { config, scope, applicationId }: { config: Config; scope: Scope; applicationId: string | null },
): string {
  if (!(error instanceof DiscordAPIError)) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = `Could not reach Discord at ${config.apiBase}: ${reason}. Check the network and DISCORD_API_BASE.`;
    return [failure, proxyWarning(config.proxies)].filter((line) => line !== null).join('\n');
  }
  if (error.status === 401) {
    return 'Discord refuses the token (401). Copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.';
  }
  if (error.code === missingAccess && scope.kind === 'guild' && applicationId !== null) {
    return `The bot has no access to server ${scope.guildId} (50001). Invite it there first: https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands`;
  }
  if (error.status === 403 || error.status === 404) {
    return `Discord refuses (${error.status}, code ${error.code}): ${error.message}. Is DISCORD_APPLICATION_ID the application of this token, and the server's id right?`;
  }
  return `Discord answered ${error.status}, code ${error.code}: ${error.message}`;
}
