import { compareTexts, groupBy } from '../collections.ts';
import { languages, type Language } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import type { OfferedGroup } from './insights.ts';
import { groupSimilar } from './similarity.ts';

/** How often a text was asked with the same first offer and the same pick. */
export interface WordingRow {
  readonly language: Language;
  readonly text: string;
  /** The entry that was offered first. */
  readonly entry: string | null;
  /** The entry that was picked. */
  readonly picked: string | null;
  readonly count: number;
  /** When it was last asked, in milliseconds since 1970. */
  readonly lastAskedAt: number;
  /** Key of the latest question. */
  readonly key: string;
}

const maxOtherWordings = 5;

/** Rows of questions with the same words, whatever their case, accents and punctuation. */
interface Wording {
  /** The most frequent spelling. */
  readonly text: string;
  /** Key of the latest question. */
  readonly key: string;
  readonly count: number;
  readonly lastAskedAt: number;
  readonly rows: readonly WordingRow[];
}

/** Groups similar questions of each language, most frequent first. */
export function groupQuestions(rows: readonly WordingRow[]): readonly OfferedGroup[] {
  return languages
    .flatMap((language) => {
      const wordings = toWordings(rows.filter((row) => row.language === language));
      return groupSimilar(wordings, language).map((similar) =>
        toGroup(similar[0], similar.slice(1), language),
      );
    })
    .sort(mostFrequentFirst);
}

function toWordings(rows: readonly WordingRow[]): readonly Wording[] {
  const byWords = groupBy(rows, ({ text }) => toWords(text).join(' ') || text.trim());
  return [...byWords.values()].map(toWording).sort(mostFrequentFirst);
}

function toWording(rows: readonly WordingRow[]): Wording {
  const text = tally(rows, (row) => row.text)[0]?.name ?? '';
  const [latest] = rows.filter((row) => row.text === text).sort(latestFirst);
  return {
    text,
    key: latest?.key ?? '',
    count: total(rows),
    lastAskedAt: Math.max(...rows.map((row) => row.lastAskedAt)),
    rows,
  };
}

function toGroup(leader: Wording, others: readonly Wording[], language: Language): OfferedGroup {
  const wordings = [leader, ...others];
  const rows = wordings.flatMap((wording) => wording.rows);
  return {
    key: leader.key,
    text: leader.text,
    language,
    count: total(wordings),
    lastAskedAt: Math.max(...wordings.map((wording) => wording.lastAskedAt)),
    otherWordings: others.slice(0, maxOtherWordings).map((wording) => wording.text),
    entry: tally(rows, (row) => row.entry)[0]?.name ?? null,
    picks: tally(rows, (row) => row.picked).map(({ name, count }) => ({ entry: name, count })),
  };
}

/** How often each name occurs, most frequent first, then in alphabetical order; nulls do not count. */
function tally(
  rows: readonly WordingRow[],
  nameOf: (row: WordingRow) => string | null,
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + row.count);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || compareTexts(one.name, other.name));
}

function total(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** What the order depends on; the key makes it the same every time. */
type Dated = Pick<Wording, 'count' | 'lastAskedAt' | 'key'>;

function mostFrequentFirst(one: Dated, other: Dated): number {
  return other.count - one.count || latestFirst(one, other);
}

function latestFirst(one: Dated, other: Dated): number {
  return other.lastAskedAt - one.lastAskedAt || compareTexts(one.key, other.key);
}
