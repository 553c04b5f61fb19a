import { parseMarkdown } from 'discord-sandbox/markdown';
import { validateMessage } from 'discord-sandbox/validation';
import type { Message } from '../../src/replies/message.ts';
import { faultsOf } from '../support/message-faults.ts';

/** What a reader's text must not add to a message, and the name of each fault. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['a mention, an emoji, a time or a link in angle brackets', /[<@](?!\u200B)/u],
  ['an address', /:\/\//u],
  ['a line break or a control character', /[\p{Cc}\u2028\u2029]/u],
  ['a change of direction', /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u],
  ['a heap of marks', /[\p{M}\u200C\u200D]{5}/u],
  ['half a character', /\p{Cs}/u],
];

/** What the sandbox and, if available, Discord's API description find wrong with a message. */
export function messageFaults(message: Message): readonly string[] {
  return [
    ...faultsOf(message),
    ...validateMessage(message, ['timeline.png']).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...(message.allowed_mentions.parse.length > 0 ? ['it mentions people'] : []),
    ...(/\p{Cs}/u.test(stringsIn(message).join('')) ? ['half a character'] : []),
  ];
}

/** How a hostile text changes a message, compared with the same message with a harmless text; empty if it does not. */
export function echoFaults(message: Message, calm: Message): readonly string[] {
  const texts = textsOf(message);
  const calmTexts = textsOf(calm);
  if (texts.length !== calmTexts.length) return ['another number of texts'];
  return texts.flatMap((text, index) => {
    const calmText = calmTexts[index] ?? '';
    if (text === calmText) return [];
    return [
      ...(layoutOf(text) === layoutOf(calmText) ? [] : [`another layout: ${JSON.stringify(text)}`]),
      ...(text.split('\n').length === calmText.split('\n').length ? [] : ['another number of lines']),
      ...forbidden.flatMap(([name, pattern]) =>
        text.split('\n').some((line) => pattern.test(line)) ? [`${name}: ${JSON.stringify(text)}`] : [],
      ),
    ];
  });
}

/** The layout of a text in Discord, without the words. */
function layoutOf(text: string): string {
  return JSON.stringify(parseMarkdown(text), (key, value: unknown) => (key === 'text' ? '' : value));
}

function textsOf({ components: [container] }: Message): readonly string[] {
  return container.components.flatMap((part) => ('content' in part ? [part.content] : []));
}

/** Every string in a value. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
