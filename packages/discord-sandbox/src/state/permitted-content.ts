import { objectsIn, type JsonObject } from '../json.ts';
import { ids } from './people.ts';

/**
 * A message as a bot may read it: without the privileged intent for contents, what is in it is empty unless it is the
 * bot's own message, in a direct message with the bot, or mentions the bot.
 */
export function withPermittedContent(message: JsonObject, readsContents: boolean): JsonObject {
  const isReadable =
    readsContents ||
    message['channel_id'] !== ids.channel ||
    isBot(message['author']) ||
    objectsIn(message['mentions']).some(isBot);
  const [quoted] = objectsIn([message['referenced_message']]);
  return {
    ...message,
    ...(isReadable || message['author'] === undefined ? {} : emptied),
    ...(quoted ? { referenced_message: withPermittedContent(quoted, readsContents) } : {}),
  };
}

const emptied: JsonObject = { content: '', embeds: [], attachments: [], components: [] };

function isBot(user: unknown): boolean {
  return objectsIn([user]).some(({ id }) => id === ids.application);
}
