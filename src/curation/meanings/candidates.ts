import { createAnalyser } from '../../matching/analysis.ts';
import { createMatcher } from '../../matching/matcher.ts';
import type { Language } from '../../text/language.ts';
import { wholeWordStarts } from '../../text/whole-words.ts';
import { asWritten, type Addition } from './addition.ts';
import type { Backing, BackingIn } from './backing.ts';
import { newExpressions, type Expression, type SeenBefore } from './expressions.ts';
import type { Learned } from './learned.ts';
import { meaningsOf, toMeaning, type Meaning, type MeaningFinder } from './meanings-near.ts';
import { looksLikeName } from './looks-like-name.ts';
import type { NewConcept, NewConceptFinder } from './new-concepts.ts';
import type { OpenQuestion } from './open-questions.ts';

/** How many of the nearest entries are looked at where nobody has said which one is right. */
const maxNearest = 3;
/** The same for new concepts, which only words of the same meaning are made of there. */
const maxNear = 5;

/** What a question may mean by words that are new: what the thesaurus says first, then the names and concepts of its answer. */
export function meaningsFor(
  { story, model }: Learned,
  { text, language, accept }: OpenQuestion,
  seen: SeenBefore,
  find: MeaningFinder,
  backingIn: BackingIn,
): readonly Addition[] {
  const analyser = createAnalyser(model.lexicon, model.phrases, model.everyday);
  const analysis = analyser.analyse(text);
  const asked = analysis.recognised.flatMap(({ meanings }) => meanings.flatMap(toMeaning));
  const expressions = newExpressions(text, analysis, language, seen);
  const nearest = createMatcher(story, model)
    .nearest(text, maxNearest)
    .flatMap((near) => (near.subject === 'entry' ? [near.entry.id] : []));
  const ofAnswer = meaningsOf(story, accept, language, analyser);
  const ofNearest = accept.length > 0 ? [] : meaningsOf(story, nearest, language, analyser);
  const near = new Set([...ofAnswer, ...ofNearest].map(({ kind, id }) => `${kind}:${id}`));
  const isNew = ({ kind, id }: Meaning): boolean =>
    asked.every((known) => known.kind !== kind || known.id !== id);
  const backing = backingIn(language);
  // Nothing but its place speaks for other words; then it is the one new word that has to mean the one thing not yet asked for.
  const mostTelling = ofAnswer.find((meaning) => meaning.kind === 'concept' && isNew(meaning));
  const only = onlyNew(expressions);
  const pairs: readonly (readonly [Expression, Meaning])[] = [
    ...expressions.flatMap((expression) =>
      find(expression.words).map((meaning) => [expression, meaning] as const),
    ),
    ...ofAnswer.flatMap((meaning) =>
      expressions
        .filter((one) => {
          if (!one.isRare) return false;
          if (meaning.kind === 'name') {
            const forms = formsOf(story, meaning, language);
            return one.mayName && (looksLikeName(one.words, forms) || backing.isLinked(one.words, forms));
          }
          const others = wordsOf(story, meaning, language);
          return (
            isBacked(one, others, text, backing) ||
            (meaning === mostTelling && one === only && !backing.meanSomethingElse(one.words, others))
          );
        })
        .map((expression) => [expression, meaning] as const),
    ),
  ];
  const additions = new Map<string, Addition>();
  for (const [expression, { kind, id }] of pairs) {
    // A meaning of neither the answer nor what is near cannot help.
    if (!isNew({ kind, id }) || !near.has(`${kind}:${id}`)) continue;
    const words = asWritten(kind, expression.text);
    const key = `${kind}:${id} ${words}`;
    if (!additions.has(key)) additions.set(key, { kind, id, language, words });
  }
  return [...additions.values()];
}

/** The only rare word of a question that is new; undefined if there are several. */
function onlyNew(expressions: readonly Expression[]): Expression | undefined {
  const [only, ...others] = expressions.filter(({ words, isRare }) => words.length === 1 && isRare);
  return others.length === 0 ? only : undefined;
}

/** Any word at all would bring the answer, if it meant the same as one of the answer's concepts: something has to speak for it. */
function isBacked(
  { words }: Expression,
  others: readonly string[],
  question: string,
  backing: Backing,
): boolean {
  if (backing.isLinked(words, others)) return true;
  return backing.haveSameNeighbour({ words, question }, others) && !backing.meanSomethingElse(words, others);
}

function wordsOf({ vocabulary }: Learned['story'], { id }: Meaning, language: Language): readonly string[] {
  return vocabulary.concepts.find((concept) => concept.id === id)?.words[language] ?? [];
}

/** A name and its aliases. */
function formsOf({ vocabulary }: Learned['story'], { id }: Meaning, language: Language): readonly string[] {
  const name = vocabulary.names.find((one) => one.id === id);
  return name === undefined ? [] : [name.name[language], ...name.aliases[language]];
}

/** Concepts that could be made for a question, of the words of its answer or of what is near. */
export function newConceptsFor(
  { story, model }: Learned,
  { text, language, accept }: OpenQuestion,
  find: NewConceptFinder,
): readonly NewConcept[] {
  const near = createMatcher(story, model)
    .nearest(text, maxNear)
    .flatMap((one) => (one.subject === 'entry' ? [one.entry.id] : []));
  const isKnown = accept.length > 0;
  return find({ text, language, targets: isKnown ? accept : near, isKnown });
}

/** A question with the story's word in place of those that are to mean the same. */
export function withWord(text: string, { words, beside = '' }: Addition): string {
  const [at] = wholeWordStarts(text.toLowerCase(), words.toLowerCase());
  return at === undefined ? text : text.slice(0, at) + beside + text.slice(at + words.length);
}
