import { asserts } from './sureness.ts';
import type { Verdict } from '../../matching/verdict.ts';
import type { Served } from '../turn.ts';
import { answersKinds, shownQuestions, type Item } from './item.ts';
import { isOnTheSame, type AskedOfLast } from './related-answer.ts';

/** The word that asks for each kind; with any of them the rest of a question stays as it is. */
const asking: Readonly<Partial<Record<AskedOfLast, { readonly en: string; readonly fr: string }>>> = {
  why: { en: 'Why', fr: 'Pourquoi' },
  when: { en: 'When', fr: 'Quand' },
  where: { en: 'Where', fr: 'Où' },
};
const english = /^(?:why|when|where)(?= (?:is|are|was|were|did|does|do|has|have|will)\b)/iu;
const french = /^(?:pourquoi|quand|où)(?= \p{L})/iu;
/** "Which lawmakers want it?", of which "why?" asks why they do. */
const whichOfThem = /^which (?=\p{L}+s \p{L})/iu;
const lesquels = /^quel(?:le)?s (?=\p{L}+s \p{L})/iu;
/** From this probability on, it is what was asked. */
const clear = 0.9;

/** The reply to the last question with another word that asks: "why?" after "When was it sold?" is "Why was it sold?". */
export function askInOtherKind(
  { story, matcher }: Served,
  item: Item,
  asked: AskedOfLast,
): Verdict | undefined {
  const word = asking[asked];
  if (word === undefined) return undefined;
  return shownQuestions(item)
    .map((question) => question.replace(english, word.en).replace(french, word.fr))
    .map((question) =>
      asked === 'why'
        ? question.replace(whichOfThem, 'Why do the ').replace(lesquels, 'Pourquoi les ')
        : question,
    )
    .filter((question) => !shownQuestions(item).includes(question))
    .map((question) => matcher.match(question))
    .find(
      (verdict) =>
        asserts(verdict) &&
        verdict.confidence >= clear &&
        (verdict.kind === 'gap' || answersKinds(verdict.entry, [word.en.toLowerCase()])) &&
        isOnTheSame(story, item, verdict),
    );
}
