import { LruCache } from '../lru-cache.ts';
import { onceFor } from '../once-for.ts';
import type { Language } from '../text/language.ts';
import { converse, type Conversed, type Said } from './converse.ts';
import { nothingSaid, type Remembered, type Served } from './turn.ts';

/** A message whose language is known where its words do not tell it. */
export interface SaidIn extends Omit<Said, 'fallback'> {
  readonly fallback: Language;
}

/** How many first messages are kept for each story. */
const capacity = 1_000;

const firstMessages = onceFor((_served: Served) => new LruCache<Conversed>(capacity));

/** The reply to a message in a conversation, kept for first messages: many readers begin with the same words. */
export function converseOnce(served: Served, remembered: Remembered, said: SaidIn): Conversed {
  const { text, chosen, reader, fallback, wordless } = said;
  const reply = (): Conversed => converse(served, remembered, { ...said, fallback: () => fallback });
  if (remembered !== nothingSaid) return reply();
  return firstMessages(served).get([chosen, reader, fallback, wordless, text].join(' '), reply);
}
