import type { Story } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { stemIn } from '../../text/stems.ts';
import { toWords } from '../../text/words.ts';
import { everydayMeaningsOf } from './everyday-meanings.ts';
import { everyday, rankIn } from './expressions.ts';
import { neighboursAt, neighboursIn } from './neighbours.ts';
import { createWordLinker } from './word-links.ts';

/** Words of a question, and what stands beside them there. */
export interface InQuestion {
  readonly words: readonly string[];
  readonly question: string;
}

/** What speaks for words of a question meaning the same as some of the story's: the thesaurus, or the same telling word beside both. */
export interface Backing {
  /** Whether the thesaurus or the words themselves link them. */
  isLinked(words: readonly string[], others: readonly string[]): boolean;
  /** Whether the story's phrasings have one of the others next to a word that stands next to these. */
  haveSameNeighbour(found: InQuestion, others: readonly string[]): boolean;
  /** Whether the thesaurus has everyday meanings of both, and none in common: money is no library. */
  meanSomethingElse(words: readonly string[], others: readonly string[]): boolean;
}

/** What speaks for the words of questions in a language: the phrasings of the story are read once, when it is first asked for. */
export type BackingIn = (language: Language) => Backing;

/** Backs words by the phrasings of a story, whatever is added to its vocabulary. */
export function createBackingIn(story: Pick<Story, 'entries' | 'gaps'>): BackingIn {
  const inLanguages = new Map<Language, Backing>();
  return (language) => {
    const backing = inLanguages.get(language) ?? createBacking(story, language);
    inLanguages.set(language, backing);
    return backing;
  };
}

function createBacking({ entries, gaps }: Pick<Story, 'entries' | 'gaps'>, language: Language): Backing {
  const link = createWordLinker(language);
  const neighbours = neighboursIn(
    [...entries, ...gaps].flatMap(({ ask }) => ask[language]),
    language,
  );
  // A rare word that has a meaning to itself may be meant in another sense: "the chop".
  const isFigurative = (words: readonly string[], meaning: string): boolean =>
    meaning === `everyday:${words.join(' ')}` && words.every((word) => rankIn(language, word) >= everyday);
  return {
    isLinked: (words, others) =>
      others.some((other) => {
        const [only = '', ...more] = toWords(other);
        return more.length === 0 && link(words, only) > 0;
      }),
    haveSameNeighbour({ words, question }, others) {
      const own = placeIn(toWords(question), words).flatMap((at) => [
        ...neighboursAt(toWords(question), at, words.length, language),
      ]);
      return others.some((other) => {
        const there = neighbours.get(stemIn(language, toWords(other).join(' ')));
        return own.some((neighbour) => there?.has(neighbour) === true);
      });
    },
    meanSomethingElse(words, others) {
      const own = everydayMeaningsOf(words).filter((meaning) => !isFigurative(words, meaning));
      const there = others.flatMap((other) => everydayMeaningsOf(toWords(other)));
      return own.length > 0 && there.length > 0 && !own.some((meaning) => there.includes(meaning));
    },
  };
}

function placeIn(all: readonly string[], words: readonly string[]): readonly number[] {
  return all.flatMap((_, at) => (words.every((word, index) => all[at + index] === word) ? [at] : []));
}
