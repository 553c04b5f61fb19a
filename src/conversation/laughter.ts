import { toMessage, type Message } from './step.ts';
import { withoutLeadIn } from './message/lead-in.ts';
import { beginsInLaughter } from './message/small-talk.ts';
import type { Served } from './turn.ts';
import { asserts } from './meaning/sureness.ts';

/** What a message that laughs asks with all the same, or concludes from what it has read. */
const asking =
  /^\S+ (?:so|donc|alors|and|et|is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|tell|explain|dis|explique)\b|\bpe(?:ut|uvent) (?:on|ils|elles)\b|\b(?:who|what|when|where|why|how|which|whats|whos|qui|quoi|quand|pourquoi|pk|comment|combien|quels?|quelles?|est ce)\b/u;

/** From this probability on, what a reader says with a laugh asks something all the same. */
const clear = 0.9;

/** Whether a message laughs, and then says what the reader thinks rather than asks anything: « ptdr ils se mouillent pas ». */
export function laughsAtAnswer({ matcher }: Served, { text, words, typed }: Message): boolean {
  if (!beginsInLaughter(words) || typed.includes('?') || asking.test(words.join(' '))) return false;
  const said = withoutLeadIn(text) ?? text;
  const direct = matcher.match(said);
  return toMessage(said).followUp === undefined && !(asserts(direct) && direct.confidence >= clear);
}
