import { expandShorthand } from '../../matching/shorthand.ts';
import { rememberLatest } from '../../remember-latest.ts';
import { toWords } from '../../text/words.ts';
import { written, type FollowUp } from './follow-up-phrases.ts';
import { placePicked } from './pick.ts';
import { requestedLanguage } from './requested-language.ts';

const phrases = new Map<string, FollowUp>();
for (const [followUp, list] of written) {
  for (const phrase of list.split(',')) {
    const key = phrase.trim().split(/\s+/u).join(' ');
    if (!phrases.has(key)) phrases.set(key, followUp);
  }
}

/** What people ask in a single word: "source". */
export const followUpWords: readonly string[] = [...phrases.keys()].filter((phrase) => !phrase.includes(' '));

/** "No he didn't": a reader who doubts an answer wants to know who says so. */
const denial =
  /^(?:no|nope|nah|but) (?:he|she|it|they|that|this) (?:didn|isn|wasn|doesn|don|aren|weren|hasn|haven|won|can|couldn) t$/u;

/** Words before and after that change nothing. */
const openers = new Set(
  'ok okay but and so et mais alors donc hmm hm euh ah oh well um no non eh yes oui cool merci thanks like genre mouais bof meh bah pfff mwais'.split(
    ' ',
  ),
);
const closers = new Set(
  'exactly please pls though precisely now then exactement alors donc precisement bro mate lol mdr stp svp trop vraiment'.split(
    ' ',
  ),
);
const courtesies = [
  ['s', 'il', 'te', 'plait'],
  ['s', 'il', 'vous', 'plait'],
  ['au', 'juste'],
  ['du', 'coup'],
  ['again'],
  ['of', 'that'],
];

const heldDown = /(\p{L})\1{2,}/gu;

/** As many as the parts of a message that are looked at. */
const keptTexts = 32;

/** The folded words of a message, with chat shorthand written out and letters that are held down typed once. */
export const messageWords: (text: string) => readonly string[] = rememberLatest(
  (text) => expandShorthand(toWords(text.replace(heldDown, '$1'))),
  keptTexts,
);

/**
 * What a message asks of the last answer, if it is nothing but that: "why?", "and then?", "en français".
 *
 * @param words The folded words of the whole message.
 */
export function readFollowUp(words: readonly string[]): FollowUp | undefined {
  for (const variant of variantsOf(words)) {
    const found = phrases.get(variant.join(' '));
    if (found !== undefined) return found;
    const place = placePicked(variant);
    if (place !== undefined) return { kind: 'pick', place };
  }
  const language = requestedLanguage(words);
  if (language !== undefined) return { kind: 'language', language };
  return denial.test(words.join(' ')) ? { kind: 'sources' } : undefined;
}

/** The words as they are, then without what changes nothing at either end. */
function* variantsOf(words: readonly string[]): Generator<readonly string[]> {
  yield words;
  const closed = withoutClosers(words);
  yield closed;
  let start = 0;
  while (start < closed.length - 1 && openers.has(closed[start] ?? '')) {
    start += 1;
    yield words.slice(start);
    yield closed.slice(start);
  }
}

function withoutClosers(words: readonly string[]): readonly string[] {
  let end = words.length;
  for (;;) {
    const courtesy = courtesies.find((each) =>
      each.every((word, at) => words[end - each.length + at] === word),
    );
    const length = courtesy?.length ?? (closers.has(words[end - 1] ?? '') ? 1 : 0);
    if (length === 0 || length >= end) return words.slice(0, end);
    end -= length;
  }
}
