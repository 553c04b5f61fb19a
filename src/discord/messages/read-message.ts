import { MessageType } from 'discord-api-types/v10';
import { readId, readList, readObject, readText, type Payload } from '../payload.ts';

/** A message that somebody wrote to the bot. */
export interface ReaderMessage {
  readonly id: string;
  readonly place: string;
  readonly userId: string;
  readonly kind: 'direct' | 'mention';
  /** What they wrote, without the mention of the bot; empty for a mention alone. */
  readonly text: string;
}

/** Messages that people write; the others say that somebody joined, pinned or boosted. */
const written: ReadonlySet<unknown> = new Set([MessageType.Default, MessageType.Reply]);

/**
 * Reads a message that is for the bot: a direct one, or in a server one that mentions it or replies to it. Null for every other,
 * for those of bots, webhooks and of the bot itself, and for what cannot be read. Never throws.
 *
 * @param botId The bot's user id.
 */
export function readMessage(payload: unknown, botId: string): ReaderMessage | null {
  const read = readObject(payload);
  const author = readObject(read['author']);
  const [id, place, userId] = [readId(read['id']), readId(read['channel_id']), readId(author['id'])];
  if (id === '' || place === '' || userId === '' || userId === botId || botId === '') return null;
  if (author['bot'] === true || author['system'] === true || readText(read['webhook_id']) !== '') return null;
  if (!written.has(read['type'] ?? MessageType.Default)) return null;
  const isDirect = readText(read['guild_id']) === '';
  const content = readText(read['content']).trim();
  if (!isDirect && !isForBot(read, content, botId)) return null;
  const text = content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  // A picture says nothing, and without the privileged intent a reply that does not mention the bot comes without its text.
  if (content === '') return null;
  return { id, place, userId, kind: isDirect ? 'direct' : 'mention', text };
}

/** Whether a message in a server mentions the bot by itself, or replies to one of its messages. */
function isForBot(message: Payload, content: string, botId: string): boolean {
  const mentioned = readList(message['mentions']).some((user) => readObject(user)['id'] === botId);
  const repliesToBot = readObject(readObject(message['referenced_message'])['author'])['id'] === botId;
  return repliesToBot || (mentioned && new RegExp(`<@!?${botId}>`, 'u').test(content));
}
