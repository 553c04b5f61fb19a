import { addToGroup } from '../../collections.ts';
import { findFigures } from '../../knowledge/figures.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import { createNameFinder, type NameFinder } from '../../knowledge/names.ts';
import type { Place, Problem } from '../../knowledge/problem.ts';
import { counted } from '../../text/counted.ts';
import { namedLines } from '../../text/listed.ts';
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

/** A run of words that are the article's, and where it is. */
interface Copied {
  readonly place: Place;
  readonly run: string;
  readonly words: number;
}

/** So many lines are named in a warning. */
const mostLines = 12;

/**
 * Runs of seven or more words that are also in the article, one warning per file; names and figures do not count, quotations
 * may.
 */
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
  const files = new Map<string, Copied[]>();
  for (const placed of [...placedTexts(manuscript), ...placedPhrasings(manuscript)]) {
    for (const words of runsIn(placed, finder, source, starts)) {
      const run = placed.text.slice(words[0]?.start, words.at(-1)?.end);
      const place = manuscript.place(placed.item, placed.path, run);
      const free = words.filter(({ isFree }) => isFree).length;
      addToGroup(files, place.file, { place, run, words: free });
    }
  }
  return [...files.values()].flatMap((copied) => warningOf(copied));
}

function warningOf(copied: readonly Copied[]): readonly Problem[] {
  const [first, ...others] = [...copied].sort(
    ({ place: one }, { place: other }) => one.line - other.line || one.column - other.column,
  );
  if (first === undefined) return [];
  const said = `“${first.run}” is word for word in the article, ${first.words} words in a row`;
  if (others.length === 0) {
    const advice = `say it in your own words, in ${longestRun} in a row at most`;
    return [{ ...first.place, message: `${said}: ${advice}` }];
  }
  const lines = [...new Set(others.map(({ place }) => place.line))];
  const more =
    `as ${others.length === 1 ? 'is a part' : 'are parts'} of ${counted(others.length, 'other text')} in this file ` +
    `(${namedLines(lines, mostLines)})`;
  const message = `${said}, ${more}: reword them, with ${longestRun} words of the article in a row at most`;
  return [{ ...first.place, message }];
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
  for (let at = 0; at < words.length;) {
    const key = words
      .slice(at, at + 3)
      .map(({ folded }) => folded)
      .join(' ');
    const length = Math.max(
      0,
      ...(starts.get(key) ?? []).map((start) => sharedLength(words, at, source, start)),
    );
    const run = words.slice(at, at + length);
    if (run.filter(({ isFree }) => isFree).length > longestRun) runs.push(run);
    at += Math.max(1, length - 2);
  }
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
