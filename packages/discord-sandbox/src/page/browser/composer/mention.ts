import type { PagePerson } from '../../protocol.ts';

/** A text as it is sent: each `@name` of the bot's is Discord's mention of it. */
export function withMentions(text: string, { id, username }: PagePerson): string {
  const name = username.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return username === ''
    ? text
    : text.replaceAll(new RegExp(`@${name}(?![\\p{L}\\p{N}_])`, 'giu'), `<@${id}>`);
}

/** Whether a text ends with the beginning of the bot's name after an `@`. */
export function endsWithMention(text: string, { username }: PagePerson): boolean {
  const typed = /(?:^|\s)@(\S*)$/.exec(text)?.[1];
  return typed !== undefined && username.toLowerCase().startsWith(typed.toLowerCase());
}

/** A text that ends with the beginning of a mention, with the mention completed. */
export function completeMention(text: string, { username }: PagePerson): string {
  return `${text.replace(/\S*$/, '')}@${username} `;
}
