import { wholeWords } from './latin-pattern.ts';
import type { Language } from './language.ts';
import { oppositeActs } from './opposite-acts.ts';
import { oppositeMeasures } from './opposite-measures.ts';

const patterns = [...oppositeMeasures, ...oppositeActs].map(({ id, sides }) => ({
  id,
  sides: { en: sides.en.map((side) => wholeWords(side)), fr: sides.fr.map((side) => wholeWords(side)) },
}));

/** What a paragraph that speaks of it settles, whatever else stands beside it: the season, the time of day, the rate. */
const settled: ReadonlySet<string> = new Set([
  'season',
  'part-of-day',
  'rate',
  'hours',
  'office',
  'nationality',
  'spokes',
]);

/** Whether a text cannot take another side than the paragraph it cites, even of something else. */
export function isSettled({ id }: Taken): boolean {
  return settled.has(id);
}

/** Two ways to see one thing: what is open until eight closes at eight, and what one buys the other sells. */
const viewpoints: ReadonlySet<string> = new Set(['until', 'open', 'buy', 'win', 'for']);

/** Whether a free translation may take the other side. */
export function isViewpoint({ id }: Taken): boolean {
  return viewpoints.has(id);
}

/** A side of an opposition that a text takes. */
export interface Taken {
  readonly id: string;
  readonly side: number;
  readonly written: string;
}

/** The sides that a text takes, without oppositions of which it takes several. */
export function sidesTaken(text: string, language: Language): readonly Taken[] {
  return patterns.flatMap(({ id, sides }) => {
    const taken = sides[language].flatMap((side, index) => {
      const written = side.exec(text)?.[0].trim();
      return written === undefined ? [] : [{ id, side: index, written }];
    });
    return taken.length === 1 ? taken : [];
  });
}
