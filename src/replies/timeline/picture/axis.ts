import type { Language } from '../../../text/language.ts';
import { dateOf, dayNumber, startOfYear, type Piece, type TimeScale } from './scale.ts';

/** A label on the axis, and the part of the scale, from 0 to 1, that it names. */
export interface AxisLabel {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The part of the scale that the label must stay in, if not the whole. */
  readonly within?: { readonly left: number; readonly right: number };
}

/** The years that are not skipped, in order. */
export function yearLabels({ pieces, at }: TimeScale): readonly AxisLabel[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const years = { first: dateOf(first.start).year, last: dateOf(last.end - 1).year };
  return Array.from({ length: years.last - years.first + 1 }, (_, index) => {
    const year = years.first + index;
    return { year, start: startOfYear(year), end: startOfYear(year + 1) };
  })
    .filter(
      ({ start, end }) =>
        !pieces.some((piece) => piece.pace === 'skipped' && piece.start <= start && end <= piece.end),
    )
    .map(({ year, start, end }) => ({ text: String(year), left: at(start), right: at(end) }));
}

/** The months of a piece shorter than a year: "Mar–May"; null for whole years and for pieces that are not at the pace of years. */
export function monthLabel(piece: Piece, language: Language): AxisLabel | null {
  if (piece.pace !== 'ordinary' || piece.end - piece.start > 300) return null;
  const format = new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' });
  const text = closedUp(format.formatRange(asDate(piece.start), asDate(piece.end - 1)));
  return { text, left: piece.left, right: piece.right };
}

/** The days of an enlarged piece, in words: "20–31 January 2025". */
export function enlargedDays(piece: Piece, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return closedUp(format.formatRange(asDate(piece.start), asDate(piece.end - 1)));
}

/** The days of an enlarged piece on which an event starts or ends, with the month on the first day and on each new month. */
export function dayLabels(
  piece: Piece,
  scale: TimeScale,
  isoDates: readonly string[],
  language: Language,
): readonly AxisLabel[] {
  const days = [...new Set(isoDates.map(dayNumber))]
    .filter((day) => piece.start <= day && day < piece.end)
    .toSorted((a, b) => a - b);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return days.map((day, index) => {
    const before = days[index - 1];
    const isNewMonth = before === undefined || dateOf(before).month !== dateOf(day).month;
    const text = isNewMonth ? format.format(asDate(day)) : String(dateOf(day).day);
    return { text, left: scale.at(day), right: scale.at(day + 1), within: piece };
  });
}

/** Without the thin spaces around the dash that some versions of ICU add. */
function closedUp(range: string): string {
  return range.replaceAll(/\s*–\s*/gu, '–');
}

function asDate(day: number): Date {
  return new Date(day * 86_400_000);
}

function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : 'fr';
}
