import { findFigures } from '../../knowledge/figures.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import { createNameFinder, type NameFinder } from '../../knowledge/names.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { foldLetters } from '../../text/fold.ts';
import type { Article } from './article.ts';
import { placedPhrasings, placedTexts, type PlacedText } from './texts.ts';

/** So many words in a row are the article's, not one's own. */
const longestRun = 6;

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether it can be said in other words: names and figures cannot. */
  readonly isFree: boolean;
}

/** A run of so many words is quoted whole; of a longer one only the ends. */
const longestQuoted = 24;
const quotedAtEnds = 8;

/** Runs of seven or more words that are also in the article, each by itself; names and figures do not count, quotations may. */
export function ownWords(manuscript: Manuscript, article: Article): readonly Problem[] {
  // Names may be the article's, and without the vocabulary they are words.
  if (manuscript.vocabulary === undefined) return [];
  const finder = createNameFinder(manuscript.vocabulary.names);
  const source = wordsOf(article.text).map(({ folded }) => folded);
  const starts = new Map<string, number[]>();
  source.forEach((_, at) => {
    const key = source.slice(at, at + 3).join(' ');
    starts.set(key, [...(starts.get(key) ?? []), at]);
  });
  return [...placedTexts(manuscript), ...placedPhrasings(manuscript)].flatMap((placed) =>
    runsIn(placed, finder, source, starts).map((words) => {
      const run = placed.text.slice(words[0]?.start, words.at(-1)?.end);
      const free = words.filter(({ isFree }) => isFree).length;
      const message = `“${quoted(placed.text, words)}” is word for word in the article, ${free} words in a row: say it in your own words, ${longestRun} in a row at most`;
      return { ...manuscript.place(placed.item, placed.path, run), message };
    }),
  );
}

function quoted(text: string, words: readonly Word[]): string {
  const part = (some: readonly Word[]): string => text.slice(some[0]?.start, some.at(-1)?.end);
  if (words.length <= longestQuoted) return part(words);
  return `${part(words.slice(0, quotedAtEnds))} … ${part(words.slice(-quotedAtEnds))}`;
}

function runsIn(
  placed: PlacedText,
  finder: NameFinder,
  source: readonly string[],
  starts: ReadonlyMap<string, readonly number[]>,
): readonly (readonly Word[])[] {
  const words = wordsOf(placed.text, [
    ...finder.find(placed.text, placed.language),
    ...findFigures(placed.text, placed.language),
  ]);
  const runs: Word[][] = [];
  let reached = 0;
  words.forEach((_, at) => {
    const key = words
      .slice(at, at + 3)
      .map(({ folded }) => folded)
      .join(' ');
    const length = Math.max(
      0,
      ...(starts.get(key) ?? []).map((start) => sharedLength(words, at, source, start)),
    );
    // A run may begin within another one, of another place in the article; the rest of a run is none.
    if (at + length <= reached) return;
    reached = at + length;
    const run = words.slice(at, reached);
    if (run.filter(({ isFree }) => isFree).length > longestRun) runs.push(run);
  });
  return runs;
}

function sharedLength(words: readonly Word[], at: number, source: readonly string[], start: number): number {
  let length = 0;
  while (at + length < words.length && words[at + length]?.folded === source[start + length]) length += 1;
  return length;
}

/** The words of a text; what is between quotation marks is one that no article has. */
function wordsOf(
  text: string,
  bound?: readonly { readonly start: number; readonly end: number }[],
): readonly Word[] {
  const unquoted =
    bound === undefined ? text : text.replace(/[“«"][^“”«»"]*[”»"]/gu, (said) => '|'.repeat(said.length));
  return [...unquoted.matchAll(/[\p{L}\p{N}]+|\|+/gu)].map(({ 0: written, index }) => ({
    folded: foldLetters(written),
    start: index,
    end: index + written.length,
    isFree: bound?.some(({ start, end }) => start <= index && index < end) !== true,
  }));
}
