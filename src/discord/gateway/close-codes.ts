import { GatewayCloseCodes } from 'discord-api-types/v10';

/** What to do about a token that Discord refuses. */
export const refusedToken =
  'Discord refuses the token. Copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.';

/** The close codes after which no waiting helps, each with what to do. */
const advice: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, refusedToken],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refuses the shards (4010). Set SHARDS to "auto", or to a range such as 0-3/8 whose last shard is below the total.',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for its number of shards (4011). Set SHARDS to "auto", or to more shards.',
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord no longer has the version of its gateway that this bot speaks (4012). Install a newer version of the bot.',
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    'Discord refuses the intents (4013). Install a newer version of the bot.',
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow the intents (4014). Switch them on in the Developer Portal (Bot, Privileged Gateway Intents).',
  ],
]);

/** What to do after Discord closed a connection for good; undefined when the bot can connect again. */
export function explainFinalClose(code: number): string | undefined {
  return advice.get(code);
}
