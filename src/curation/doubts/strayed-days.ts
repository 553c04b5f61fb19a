import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { findFullDates } from '../../knowledge/full-dates.ts';
import { findCalendarWords } from '../../text/calendar.ts';
import { withoutSpans } from '../../text/without-spans.ts';
import { contentStems, rememberReading, shareIn, statementsIn } from './likeness.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** A day of the week or a day and month. */
interface Day {
  /** `weekday-3`, `09-24`. */
  readonly value: string;
  readonly written: string;
}

/** A statement, what it is about, and its days of each kind. */
interface Dated {
  readonly stems: ReadonlySet<string>;
  readonly weekdays: readonly Day[];
  readonly dates: readonly Day[];
}

/** An answer retells a statement if they share at least this many telling words, and this share of them. */
const fewestShared = 3;
const mostOf = 0.5;
/** Another statement shares at most so much of what the nearest one does. */
const farBehind = 0.6;

/**
 * A day that the paragraphs have for something else than the text: Thursday for a meeting on Wednesday, where a petition counts until
 * Thursday.
 */
export function strayedDays(manuscript: Manuscript, retold: readonly Retold[]): readonly Problem[] {
  return retold.flatMap(({ label, item, path, language, text, where, statements }) => {
    const there = statements.map((statement) => datedOf(statement, language));
    return statementsIn(text[language])
      .flatMap((statement) => {
        const here = datedOf(statement, language);
        return [...dayElsewhere(here, there), ...monthElsewhere(here, there, statements)];
      })
      .map(({ day, meant }) => ({
        ...manuscript.place(item, [...path, language], day.written),
        message: `the ${label} says "${day.written}" of this, and ${withVerb(where, 'has')} "${meant.written}" for it: correct the day`,
      }));
  });
}

interface Strayed {
  readonly day: Day;
  readonly meant: Day;
}

/** A day that the nearest of the statements does not have, and another one has. */
function dayElsewhere(here: Dated, there: readonly Dated[]): readonly Strayed[] {
  const [nearest, next] = there
    .map((dated) => ({ dated, shared: shareIn(here.stems, dated.stems) * here.stems.size }))
    .sort((one, other) => other.shared - one.shared);
  if (nearest === undefined || nearest.shared < fewestShared) return [];
  if (nearest.shared < mostOf * Math.min(here.stems.size, nearest.dated.stems.size)) return [];
  if (next !== undefined && next.shared > farBehind * nearest.shared) return [];
  return (['weekdays', 'dates'] as const).flatMap((kind) => {
    const [day, second] = here[kind];
    const [meant, other] = nearest.dated[kind];
    // Of two days it is not clear which one is of what.
    if (day === undefined || second !== undefined || meant === undefined || other !== undefined) return [];
    const isThere = there.some((dated) => dated[kind].some(({ value }) => value === day.value));
    return isThere && day.value !== meant.value ? [{ day, meant }] : [];
  });
}

/** The day of one date with the month of another: "24 March" for "16 March" and "24 April". */
function monthElsewhere(
  { dates }: Dated,
  there: readonly Dated[],
  statements: readonly string[],
): readonly Strayed[] {
  const known = there.flatMap((dated) => dated.dates);
  return dates.flatMap((day) => {
    const [month = '', number = ''] = day.value.split('-');
    if (known.some(({ value }) => value === day.value)) return [];
    const meant = known.find(({ value }) => value.endsWith(`-${number}`));
    const isMixed = meant !== undefined && known.some(({ value }) => value.startsWith(`${month}-`));
    // "From 20 to 26 January" has the month of the first day behind the second one.
    const inRange = new RegExp(
      String.raw`(?<!\d)${Number(number)}(?:st|nd|rd|th|er)?(?: \p{L}{1,4} |[-–, ]+)\d`,
      'u',
    );
    return isMixed && !statements.some((statement) => inRange.test(statement)) ? [{ day, meant }] : [];
  });
}

const datedOf = rememberReading((statement, language): Dated => {
  const words = findCalendarWords(statement, language);
  const dates = findFullDates(statement, language);
  const spans = [...words, ...dates];
  const said = (start: number, end: number): string => statement.slice(start, end);
  return {
    stems: contentStems(withoutSpans(statement, spans), language),
    weekdays: words
      .filter(({ value }) => value.startsWith('weekday-'))
      .map(({ value, start, end }) => ({ value, written: said(start, end) })),
    dates: dates.map(({ date, start, end }) => ({ value: date.slice(5), written: said(start, end).trim() })),
  };
});
