import type { Analysis } from './analysis.ts';
import { contentOf } from './content-words.ts';
import { hashOfMeaning, hashOfStem } from './features.ts';
import { createKindAssessor } from './kind-evidence.ts';
import { headIn } from './wanted-head.ts';
import { rememberWords } from '../word-memory.ts';
import { holdersAt, placeOf, type TargetIndex } from './target-index.ts';

/** Evidence for and against a target being what a question asks for, in a fixed order; shares and weights are from 0 to 1. */
export const evidenceNames = [
  /** Its score: around 1 if the question is like its phrasings, around -1 if not. */
  'score',
  /** The share of the question that its phrasings and answer have, and its answer alone; what few targets have counts more. */
  'covered',
  'coveredByAnswer',
  /** The share of what is asked about the names in the question that it does not have. */
  'missing',
  /** 1 if it has nothing of that at all. */
  'nothing',
  /** 1 if it lacks a single word of that. */
  'oneMissing',
  /** How rare the words that it lacks are, added up: a share alone makes no difference between a short question and a long one. */
  'rareMissing',
  /** The share of the words that it lacks although its score is high: all but what was asked is like its phrasings. */
  'missingThoughAlike',
  /** How much the weightiest word that it lacks says about what is asked, if it has a name of the question. */
  'missingBesideName',
  /** How much the noun that is asked for says ("which company", "who is the manager") if it does not have it. */
  'headMissing',
  /** 1 if the question names somebody or something that it does not. */
  'otherName',
  /** 1 if the question wants a kind of thing, such as a place or a sum of money, that none of its phrasings does. */
  'otherKind',
  /** How much of its phrasings want the same kind of thing; one that few targets are asked for counts more. */
  'sameKind',
  /** 1 if a figure is wanted that its answer does not hold. */
  'noSuchFigure',
] as const;

export type Evidence = Readonly<Record<(typeof evidenceNames)[number], number>>;

/** What in a question is strange to the whole story. */
export const strangenessNames = ['unknownShare', 'unknownWords'] as const;

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
/** Words that say less than this about what is asked are not missed. */
const leastMissed = 0.3;
/** A target with a higher score is like the question. */
const alikeFrom = -0.2;
const mostUnknownCounted = 3;
/** About the rarity of three or four words that no target of a small story has; more of them say no more. */
const mostRarityMissed = 12;

/** Creates the assessor of a story's questions. */
export function createAssessor(index: TargetIndex): (analysis: Analysis, unknownShare: number) => Assessment {
  const placeOfStem = rememberWords((word) => placeOf(index, hashOfStem(word)));
  const placeOfMeaning = rememberWords((meaning) => placeOf(index, hashOfMeaning(meaning)));
  /** The same of what says something; a question word says nothing by itself. */
  const placeOfSaid = (meaning: string): number =>
    meaning.startsWith('question:') ? -1 : placeOfMeaning(meaning);
  const assessKind = createKindAssessor(index);
  /** By place: those of the words that readers use, each taken out of the index once. */
  const holders = new Map<number, Uint8Array>();
  /** By the number of targets that have a word. */
  const rarities = Float64Array.from({ length: index.held.length + 1 }, (_, count) =>
    Math.log((index.targetCount + 2) / (count + 0.5)),
  );

  function unitsOf({ words, recognised, everyday, beneath }: Analysis): readonly Unit[] {
    const placesOfMeanings: number[][] = words.map(() => []);
    const named = new Set<number>();
    for (const parts of [recognised, everyday, beneath]) {
      for (const { meanings, start, length } of parts) {
        for (let position = start; position < start + length; position += 1) {
          for (const meaning of meanings) {
            const place = placeOfSaid(meaning);
            if (place !== -1) placesOfMeanings[position]?.push(place);
            if (meaning.startsWith('name:')) named.add(position);
          }
        }
      }
    }
    return words.map((word, position) => {
      const stem = placeOfStem(word);
      const meanings = placesOfMeanings[position] ?? [];
      let most = countAt(stem);
      for (const place of meanings) most = Math.max(most, countAt(place));
      return {
        stem: holdersOf(stem),
        meanings: meanings.map(holdersOf),
        isStrange: stem === -1 && meanings.length === 0,
        rarity: rarities[most] ?? 0,
        weight: named.has(position) ? 0 : contentOf(word),
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
    const head = headIn(analysis.words);
    const kindFor = assessKind(analysis.words, head);
    const headUnit = head === undefined || head.isCounted ? undefined : units[head.place];
    const names = analysis.recognised
      .map(({ meanings }) => meanings.filter((meaning) => meaning.startsWith('name:')))
      .filter((meanings) => meanings.length > 0)
      .map((meanings) => meanings.map((meaning) => holdersOf(placeOfMeaning(meaning))));
    const unknown = units.filter(({ isStrange }) => isStrange);
    const ordinary = units.filter(({ weight }) => weight > leastMissed).length;

    return {
      asked,
      strangeness: {
        unknownShare,
        unknownWords: Math.min(unknown.length, mostUnknownCounted) / mostUnknownCounted,
      },
      evidenceFor: (label, score) => {
        let covered = 0;
        let coveredByAnswer = 0;
        let found = 0;
        let missed = 0;
        let mostMissing = 0;
        let headMissing = 0;
        for (const unit of units) {
          const { stem, meanings, rarity: ofUnit, weight } = unit;
          const byStem = stem[label] ?? 0;
          let best = byStem;
          for (const meaning of meanings) best = Math.max(best, meaning[label] ?? 0);
          covered += (byStem > 0 ? 1 : best > 0 ? shareOfMeaning : 0) * ofUnit;
          coveredByAnswer += (byStem === 2 ? 1 : best === 2 ? shareOfMeaning : 0) * ofUnit;
          found += (byStem > 0 ? 1 : best > 0 ? shareOfAskedMeaning : 0) * weight;
          if (best > 0) continue;
          if (unit === headUnit) headMissing = weight;
          if (weight <= leastMissed) continue;
          missed += 1;
          mostMissing = Math.max(mostMissing, weight);
        }
        const kind = kindFor(label);
        const hasName = names.some((meanings) => meanings.some((meaning) => (meaning[label] ?? 0) > 0));
        return {
          score,
          covered: rarity === 0 ? 0 : covered / rarity,
          coveredByAnswer: rarity === 0 ? 0 : coveredByAnswer / rarity,
          missing: asked === 0 ? 0 : 1 - found / asked,
          nothing: Number(asked > 0 && found / asked < 0.05),
          oneMissing: Number(missed === 1),
          rareMissing: Math.min(rarity - covered, mostRarityMissed) / mostRarityMissed,
          missingThoughAlike:
            ordinary === 0 ? 0 : (Math.min(Math.max(score - alikeFrom, 0), 1) * missed) / ordinary,
          missingBesideName: hasName ? mostMissing : 0,
          headMissing,
          otherName: Number(
            names.some((meanings) => meanings.every((meaning) => (meaning[label] ?? 0) === 0)),
          ),
          otherKind: kind.otherKind,
          sameKind: kind.sameKind,
          noSuchFigure: kind.noSuchFigure,
        };
      },
    };
  };
}
