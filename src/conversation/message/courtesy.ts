import type { SmallTalk } from '../../text/small-talk.ts';
import { asksAnything } from './asks-anything.ts';

const thanking = '(?:thanks?|thank you|thx|ty|tysm|merci|cheers|mille mercis|gracias|danke)';
const leaving =
  '(?:bye|bye bye|goodbye|good night|gn|see (?:you|ya)(?: later)?|take care|au revoir|a (?:plus|bientot|demain)|bonne (?:soiree|journee|nuit)|ciao)';
const begins = new RegExp(`^(?:(?:ok|okay|oh|ah|well|so|bon|super|cool|great) )*${thanking}(?: |$)`, 'u');
const thanksAtEnd = new RegExp(`(?:^| )${thanking}$`, 'u');
const leavesAtEnd = new RegExp(`(?:^| )${leaving}$`, 'u');
/** A longer message says more than that. */
const mostWords = 9;

/**
 * Thanks or a goodbye in words of somebody's own: "thx ur saving my grade". Undefined for a message that asks something, and for a
 * longer one.
 *
 * @param words The folded words of the whole message.
 * @param typed The message as typed.
 */
export function readCourtesy(words: readonly string[], typed: string): SmallTalk | undefined {
  // "A" asks in French only.
  const telling = words.filter((word) => word !== 'a');
  if (words.length > mostWords || typed.includes('?') || asksAnything(telling)) return undefined;
  const text = words.join(' ');
  if (leavesAtEnd.test(text)) return 'goodbye';
  return begins.test(text) || thanksAtEnd.test(text) ? 'thanks' : undefined;
}
