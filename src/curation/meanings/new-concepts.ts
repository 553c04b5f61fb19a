import type { Story } from '../../knowledge/story.ts';
import type { Analyser } from '../../matching/analysis.ts';
import type { Language } from '../../text/language.ts';
import { stemIn } from '../../text/stems.ts';
import { toWords } from '../../text/words.ts';
import { proposedId } from '../draft/proposed-id.ts';
import type { Addition } from './addition.ts';
import { coveredWords, type SeenBefore } from './expressions.ts';
import { placedExpressions, type PlacedExpression } from './placed-expressions.ts';
import { tellingWords, type TellingWord } from './telling-words.ts';
import { createWordLinker, sideBySide, type WordLinker } from './word-links.ts';
import type { Backing, BackingIn } from './backing.ts';
import { rolesIn } from './word-roles.ts';

/** A concept to be made of a word of the story and words of a question. */
export interface NewConcept {
  readonly addition: Addition;
  /** Id of the entry that has the story's word. */
  readonly target: string;
}

/** A question, and what it may be about. */
interface Asked {
  readonly text: string;
  readonly language: Language;
  /** Ids of the entries that it may be about, likeliest first. */
  readonly targets: readonly string[];
  /** Whether one of these answers it for sure; else only words that surely mean the same count. */
  readonly isKnown: boolean;
}

/** Finds concepts that could be made for a question, the surest first. */
export type NewConceptFinder = (asked: Asked) => readonly NewConcept[];

interface Ranked extends NewConcept {
  readonly isLinked: boolean;
  readonly strength: number;
}

/** What is known of a story's words in a language. */
interface StoryWords {
  readonly telling: ReadonlyMap<string, readonly TellingWord[]>;
  readonly roles: ReturnType<typeof rolesIn>;
  readonly link: WordLinker;
  readonly backing: Backing;
}

/** Reads a story's words once for all questions. */
export function createNewConceptFinder(
  story: Story,
  analyser: Analyser,
  seen: SeenBefore,
  backingIn: BackingIn,
): NewConceptFinder {
  const inLanguages = new Map<Language, StoryWords>();
  function wordsIn(language: Language): StoryWords {
    const known = inLanguages.get(language) ?? readWords(story, language, analyser, backingIn(language));
    inLanguages.set(language, known);
    return known;
  }
  const taken = new Set(story.vocabulary.concepts.map(({ id }) => id));
  return ({ text, language, targets, isKnown }) => {
    const known = wordsIn(language);
    const { words, recognised } = analyser.analyse(text);
    const covered = coveredWords(recognised, words);
    const inQuestion = new Set(words.map((word) => stemIn(language, word)));
    const expressions = placedExpressions(text, language).filter(
      (one) => !one.words.some((word) => covered.has(word)) && !seen(one.words),
    );
    const found = expressions.flatMap((expression) =>
      targets.flatMap((target, rank) =>
        (known.telling.get(target) ?? []).flatMap((one): readonly Ranked[] => {
          const linked = linkOf(expression, one, known);
          const isPlaced = linked === 0 && isKnown && isPlacedLike(expression, one, text, known);
          const id = proposedId(one.word);
          if ((linked === 0 && !isPlaced) || taken.has(id) || inQuestion.has(stemIn(language, one.word)))
            return [];
          const said = { words: expression.text.toLowerCase(), beside: one.written };
          return [
            {
              addition: { kind: 'concept', id, language, ...said },
              target,
              isLinked: linked > 0,
              strength: linked + (isPlaced ? samePlace : 0) + one.share / 2 - rank / 10,
            },
          ];
        }),
      ),
    );
    return distinct(withoutParts(found.toSorted((one, other) => other.strength - one.strength)));
  };
}

function readWords(story: Story, language: Language, analyser: Analyser, backing: Backing): StoryWords {
  const items = [...story.entries, ...story.gaps];
  const texts = items.flatMap(({ ask, answer }) => [...ask[language], answer[language]]);
  return {
    telling: tellingWords(story, language, analyser),
    roles: rolesIn([...texts, ...story.paragraphs.map(({ digest }) => digest[language])], language),
    link: createWordLinker(language),
    backing,
  };
}

function linkOf(
  { words, endsCommonly }: PlacedExpression,
  { word }: TellingWord,
  { link }: StoryWords,
): number {
  const sign = link(words, word);
  // "Turn up" is an expression of the thesaurus, though it ends with a common word.
  return endsCommonly && sign < sideBySide ? 0 : sign;
}

/** A word of the story stands for an entry if so many of its phrasings have it, and so much of its use is there. */
const fewestPhrasings = 2;
const smallestShare = 0.25;
const samePlace = 1;

/** Whether a word of an entry stands where the question's expression does: both nouns or verbs, after the same word, with the same telling word beside them. */
function isPlacedLike(
  { role, lead, isCommon, endsCommonly, words }: PlacedExpression,
  { word, count, share, leads }: TellingWord,
  question: string,
  { roles, backing }: StoryWords,
): boolean {
  if (role === undefined || isCommon || endsCommonly || !leads.has(lead)) return false;
  if (count < fewestPhrasings || share < smallestShare || roles.get(word)?.has(role) !== true) return false;
  return backing.haveSameNeighbour({ words, question }, [word]) && !backing.meanSomethingElse(words, [word]);
}

/** "Good cause" is like "charity", and not its "cause"; where the words show what they mean, their place shows nothing. */
function withoutParts(found: readonly Ranked[]): readonly Ranked[] {
  const linked = found.filter(({ isLinked }) => isLinked);
  return found.filter(
    (one) =>
      !linked.some((whole) => isPartOf(one.addition.words, whole.addition.words)) &&
      (one.isLinked || linked.every(({ target }) => target !== one.target)),
  );
}

function isPartOf(words: string, whole: string): boolean {
  return whole.length > words.length && toWords(whole).join(' ').includes(toWords(words).join(' '));
}

/** The surest of those that say the same: "protest" and "protesters" are one word of the story. */
function distinct(found: readonly Ranked[]): readonly NewConcept[] {
  const kept = new Map<string, NewConcept>();
  for (const one of found) {
    const { words, beside = '', language } = one.addition;
    const key = `${words} ${stemIn(language, beside)} ${one.target}`;
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()];
}
