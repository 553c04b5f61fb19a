import { questionWords } from '../text/question-words.ts';
import { wordRanks } from '../text/word-frequency.ts';
import type { Analysis } from './analysis.ts';
import { askedKindsIn } from './asked-kind.ts';
import { hashOfMeaning, hashOfStem } from './features.ts';
import { rememberWords } from './word-memory.ts';
import { holdersAt, placeOf, type TargetIndex } from './target-index.ts';

/** Evidence for and against a target being what a question asks for, in a fixed order; shares and weights are from 0 to 1. */
export const evidenceNames = [
  /** Its score: around 1 if the question is like its phrasings, around -1 if not. */
  'score',
  /** The share of the question that its phrasings and answer have, and its answer alone; what few targets have counts more. */
  'covered',
  'coveredByAnswer',
  /** The share of what is asked about the names in the question that it does not have, and the weightiest such word. */
  'missing',
  'mostMissing',
  /** 1 if it has nothing of that at all, and if all that it has are names. */
  'nothing',
  'onlyNames',
  /** 1 if the question names somebody or something that it does not. */
  'otherName',
  /** 1 if the question asks for a time, a place, a reason, a person or a number, and its phrasings do not. */
  'otherKind',
] as const;

export type Evidence = Readonly<Record<(typeof evidenceNames)[number], number>>;

/** What in a question is strange to the whole story; `strangeBesideName` is the weightiest strange word beside a name that the story has. */
export const strangenessNames = ['unknownShare', 'unknownWords', 'strangeBesideName', 'repaired'] as const;

export type Strangeness = Readonly<Record<(typeof strangenessNames)[number], number>>;

/** Weighs the words of a question against the texts of the targets. */
export interface Assessment {
  readonly strangeness: Strangeness;
  /** The weight of all words that ask for something; 0 if there are function words and names alone. */
  readonly asked: number;
  readonly evidenceFor: (label: number, score: number) => Evidence;
}

/** A word of a question. */
interface Unit {
  /** What each target has of its stem and of its meanings, by label. */
  readonly stem: Uint8Array;
  readonly meanings: readonly Uint8Array[];
  /** Whether no target has its stem or one of its meanings. */
  readonly isStrange: boolean;
  /** How rare it is among the targets. */
  readonly rarity: number;
  /** How much it says about what is asked, 0 for a function word, a question word or a name. */
  readonly weight: number;
}

/** A meaning in common says a little less than the word itself. */
const shareOfMeaning = 0.8;
const shareOfAskedMeaning = 0.9;
/** Words up to the first rank are function words; from the second on they count in full. */
const functionRank = 60;
const contentRank = 1000;
const mostUnknownCounted = 3;
const questionWordSet = new Set(Object.values(questionWords).flat());

/** How much an ordinary word says about what is asked, from 0 for a function word to 1. */
function contentOf(word: string): number {
  if (questionWordSet.has(word) || (word.length < 2 && !/\d/u.test(word))) return 0;
  const rank = wordRanks().get(word);
  if (rank === undefined || /\d/u.test(word)) return 1;
  return Math.min(Math.max(Math.log(rank / functionRank) / Math.log(contentRank / functionRank), 0), 1);
}

/** Creates the assessor of a story's questions. */
export function createAssessor(index: TargetIndex): (analysis: Analysis, unknownShare: number) => Assessment {
  const placeOfStem = rememberWords((word) => placeOf(index, hashOfStem(word)));
  const placeOfMeaning = rememberWords((meaning) => placeOf(index, hashOfMeaning(meaning)));
  const weightOf = rememberWords(contentOf);
  /** By place: those of the words that readers use, each taken out of the index once. */
  const holders = new Map<number, Uint8Array>();
  const rarityOf = (count: number): number => Math.log((index.targetCount + 2) / (count + 0.5));

  function unitsOf({ words, recognised, everyday }: Analysis): readonly Unit[] {
    const placesOfMeanings: number[][] = words.map(() => []);
    const named = new Set<number>();
    for (const part of [...recognised, ...everyday]) {
      const isName = part.meanings.some((meaning) => meaning.startsWith('name:'));
      const places = part.meanings
        .filter((meaning) => !meaning.startsWith('question:'))
        .map(placeOfMeaning)
        .filter((place) => place !== -1);
      for (let position = part.start; position < part.start + part.length; position += 1) {
        placesOfMeanings[position]?.push(...places);
        if (isName) named.add(position);
      }
    }
    return words.map((word, position) => {
      const stem = placeOfStem(word);
      const meanings = placesOfMeanings[position] ?? [];
      return {
        stem: holdersOf(stem),
        meanings: meanings.map(holdersOf),
        isStrange: stem === -1 && meanings.length === 0,
        rarity: rarityOf(Math.max(countAt(stem), ...meanings.map(countAt))),
        weight: named.has(position) ? 0 : weightOf(word),
      };
    });
  }

  /** The number of targets that have what is at a place; none for -1. */
  function countAt(place: number): number {
    return place === -1 ? 0 : (index.starts[place + 1] ?? 0) - (index.starts[place] ?? 0);
  }

  function holdersOf(place: number): Uint8Array {
    const known = holders.get(place);
    if (known !== undefined) return known;
    const found = holdersAt(index, place);
    holders.set(place, found);
    return found;
  }

  return (analysis, unknownShare) => {
    const units = unitsOf(analysis);
    const rarity = units.reduce((sum, unit) => sum + unit.rarity, 0);
    const asked = units.reduce((sum, unit) => sum + unit.weight, 0);
    const kinds = askedKindsIn(analysis.words);
    const names = analysis.recognised
      .map(({ meanings }) => meanings.filter((meaning) => meaning.startsWith('name:')))
      .filter((meanings) => meanings.length > 0)
      .map((meanings) => meanings.map((meaning) => holdersOf(placeOfMeaning(meaning))));
    const repaired = analysis.words.filter((word, position) => word !== analysis.expanded[position]).length;
    const unknown = units.filter(({ isStrange }) => isStrange);

    return {
      asked,
      strangeness: {
        unknownShare,
        unknownWords: Math.min(unknown.length, mostUnknownCounted) / mostUnknownCounted,
        strangeBesideName: names.length === 0 ? 0 : Math.max(0, ...unknown.map(({ weight }) => weight)),
        repaired: repaired / Math.max(analysis.words.length, 1),
      },
      evidenceFor: (label, score) => {
        let covered = 0;
        let coveredByAnswer = 0;
        let found = 0;
        let mostMissing = 0;
        for (const { stem, meanings, rarity: ofUnit, weight } of units) {
          const byStem = stem[label] ?? 0;
          let best = byStem;
          for (const meaning of meanings) best = Math.max(best, meaning[label] ?? 0);
          covered += (byStem > 0 ? 1 : best > 0 ? shareOfMeaning : 0) * ofUnit;
          coveredByAnswer += (byStem === 2 ? 1 : best === 2 ? shareOfMeaning : 0) * ofUnit;
          found += (byStem > 0 ? 1 : best > 0 ? shareOfAskedMeaning : 0) * weight;
          if (best === 0) mostMissing = Math.max(mostMissing, weight);
        }
        const hasNothing = asked > 0 && found / asked < 0.05;
        return {
          score,
          covered: rarity === 0 ? 0 : covered / rarity,
          coveredByAnswer: rarity === 0 ? 0 : coveredByAnswer / rarity,
          missing: asked === 0 ? 0 : 1 - found / asked,
          mostMissing,
          nothing: Number(hasNothing),
          onlyNames: Number(hasNothing && names.length > 0),
          otherName: Number(
            names.some((meanings) => meanings.every((meaning) => (meaning[label] ?? 0) === 0)),
          ),
          otherKind: Number(kinds !== 0 && (kinds & (index.asked[label] ?? 0)) === 0),
        };
      },
    };
  };
}
