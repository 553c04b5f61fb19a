import type { CommandRequest } from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { conversationTexts } from '../src/replies/texts/conversation-texts.ts';
import { echo } from '../src/replies/user-text.ts';
import type { Language } from '../src/text/language.ts';

/** The member whom an answer is for. */
export interface Addressee {
  readonly userId: string;
  /** Whether they are notified. */
  readonly ping: boolean;
  /** The line above the answer. */
  readonly opening: (language: Language) => string;
}

/**
 * The member in the option `for`; undefined without one. They are named in plain text, and notified only if the asker says so and
 * others see the answer.
 */
export function addresseeOf({ options, people }: CommandRequest, ephemeral: boolean): Addressee | undefined {
  const userId = options['for'];
  if (typeof userId !== 'string' || !/^\d{1,20}$/u.test(userId)) return undefined;
  const ping = options['ping'] === true && !ephemeral;
  const name = ping ? `<@${userId}>` : `**${echo(people[userId] ?? '', 40)}**`;
  return { userId, ping, opening: (language) => conversationTexts[language].forMember(name) };
}

/** A reply that may notify the member it is for, and nobody else; without an answer to read, not even them. */
export function addressed(reply: Reply, addressee: Addressee | undefined): Reply {
  if (addressee?.ping !== true) return reply;
  const { message } = reply;
  const isFor = JSON.stringify(message.components).includes(`<@${addressee.userId}>`);
  if (!isFor) return reply;
  return {
    ...reply,
    message: { ...message, allowed_mentions: { parse: [], users: [addressee.userId] } },
  };
}
