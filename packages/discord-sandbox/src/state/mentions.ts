import { isJsonObject, type JsonObject } from '../json.ts';
import { botUserObject, ids, personWithId, userObject } from './people.ts';

/** Code, between as many backticks on either side. */
const code = /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/gu;

/** The ids of the users whom a text mentions, in their order; code mentions nobody. */
export function mentionedIds(content: string): readonly string[] {
  return [
    ...new Set(
      [...content.replaceAll(code, '').matchAll(/<@!?([1-9]\d{0,18})>/gu)].flatMap(([, id]) => id ?? []),
    ),
  ];
}

/** Discord's user objects of those who are mentioned. */
export function mentionObjects(mentioned: readonly string[], botName: string): readonly JsonObject[] {
  return mentioned.map((id) =>
    id === ids.application ? botUserObject(botName) : userObject(personWithId(id, false)),
  );
}

/** The author of a message object if a reply to it mentions them: a response to an interaction comes from a webhook. */
export function authorToMention(referenced: JsonObject | null): string | undefined {
  if (referenced === null || referenced['webhook_id'] !== undefined) return undefined;
  return isJsonObject(referenced['author']) ? String(referenced['author']['id']) : undefined;
}

/** What a message object says of the message to which it replies. Discord goes one level deep. */
export function referenceFields(referenced: JsonObject | null): JsonObject {
  if (referenced === null) return {};
  const { id, channel_id: channelId } = referenced;
  const shown = Object.fromEntries(
    Object.entries(referenced).filter(([key]) => key !== 'referenced_message'),
  );
  return { message_reference: { type: 0, message_id: id, channel_id: channelId }, referenced_message: shown };
}
