import { addToGroup } from '../../collections.ts';
import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import type { Analyser } from '../../matching/analysis.ts';
import type { Language } from '../../text/language.ts';
import { wordRanksIn } from '../../text/word-frequency.ts';
import { toWords } from '../../text/words.ts';
import { commonest } from './expressions.ts';

/** A word in the phrasings of an entry that neither a name nor a concept has yet. */
export interface TellingWord {
  readonly word: string;
  /** The same as the phrasings write it, with its accents. */
  readonly written: string;
  /** In how many of the entry's phrasings it is. */
  readonly count: number;
  /** From 0 to 1: how far the entry has it for itself. */
  readonly share: number;
  /** The words before it in the entry's phrasings, where it is not part of a longer name of something. */
  readonly leads: ReadonlySet<string>;
}

/** The telling words of each entry and gap, by its id. */
export function tellingWords(
  { entries, gaps }: Pick<Story, 'entries' | 'gaps'>,
  language: Language,
  analyser: Analyser,
): ReadonlyMap<string, readonly TellingWord[]> {
  const ranks = wordRanksIn(language);
  const isCommon = (word: string): boolean => (ranks.get(word) ?? commonest) < commonest;
  const items: readonly (Entry | Gap)[] = [...entries, ...gaps];
  const counts = new Map(items.map((item) => [item.id, countWords(item, language, analyser, isCommon)]));
  const all = new Map<string, number>();
  for (const words of counts.values())
    for (const [word, { count }] of words) all.set(word, (all.get(word) ?? 0) + count);
  const telling = new Map<string, TellingWord[]>();
  for (const [id, words] of counts) {
    for (const [word, { written, count, leads }] of words) {
      if (isCommon(word) || !/^\p{L}{3,25}$/u.test(word)) continue;
      addToGroup(telling, id, {
        word,
        written,
        count,
        share: count / (all.get(word) ?? count),
        leads,
      });
    }
  }
  return telling;
}

interface Found {
  readonly written: string;
  readonly count: number;
  readonly leads: ReadonlySet<string>;
}

/** In how many phrasings of an item each word is that has no meaning in the vocabulary, and what is before it. */
function countWords(
  { ask }: Entry | Gap,
  language: Language,
  analyser: Analyser,
  isCommon: (word: string) => boolean,
): ReadonlyMap<string, Found> {
  const counts = new Map<string, Found>();
  for (const text of ask[language]) {
    const { words, recognised } = analyser.analysePhrasing(text);
    const covered = new Set(recognised.flatMap(({ start, length }) => words.slice(start, start + length)));
    for (const [at, word] of words.entries()) {
      if (covered.has(word)) continue;
      const known = counts.get(word);
      const next = words[at + 1];
      // "The bee club" is no bee.
      const lead = next === undefined || isCommon(next) ? [words[at - 1] ?? ''] : [];
      counts.set(word, {
        written: known?.written ?? writtenIn(text, word),
        count: (known?.count ?? 0) + (words.indexOf(word) === at ? 1 : 0),
        leads: new Set([...(known?.leads ?? []), ...lead]),
      });
    }
  }
  return counts;
}

/** A folded word as a text writes it, in lower case. */
function writtenIn(text: string, word: string): string {
  const tokens = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return tokens.find((token) => toWords(token).join(' ') === word) ?? word;
}
