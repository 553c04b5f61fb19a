import { findFullDates } from '../full-dates.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import type { Precision, TimelineEvent } from '../story.ts';
import type { Check } from './check.ts';

const earliest = '1900-01-01';
const millisecondsADay = 86_400_000;

/** Dates exist, the day of publication is that of p0, events begin before they end and last as long as their precision says, and they are in order. */
export const dates: Check = (manuscript) => {
  const { about, timeline } = manuscript;
  const published = about && dateFault(about.published);
  return [
    ...(published === undefined
      ? otherDate(manuscript)
      : [{ ...manuscript.place(about ?? {}, ['published']), message: published }]),
    ...timeline.flatMap((event, index) =>
      [...eventFaults(event), ...orderFaults(timeline[index - 1], event)].map(({ key, message }) => ({
        ...manuscript.place(event, [key]),
        message,
      })),
    ),
  ];
};

/** The notice and byline, p0, may name the day of publication; then it is the same one. */
function otherDate(manuscript: Manuscript): readonly Problem[] {
  const { about, paragraphs } = manuscript;
  const notice = paragraphs.find(({ id }) => id === 'p0');
  if (about === undefined || notice === undefined) return [];
  return manuscript.languages.flatMap((language) => {
    const named = findFullDates(notice.digest[language], language).filter(({ isYearGiven }) => isYearGiven);
    const [only] = named;
    if (only === undefined || named.length > 1 || only.date === about.published) return [];
    const message = `${about.published} is not the date in the ${language === 'en' ? 'English' : 'French'} digest of p0, ${only.date}: correct one of them`;
    return [{ ...manuscript.place(about, ['published']), message }];
  });
}

interface Fault {
  readonly key: string;
  readonly message: string;
}

function eventFaults(event: TimelineEvent): readonly Fault[] {
  const faults = (['from', 'to'] as const).flatMap((key) => {
    const message = dateFault(event[key]);
    return message === undefined ? [] : [{ key, message }];
  });
  return faults.length > 0 ? faults : spanFaults(event);
}

function orderFaults(before: TimelineEvent | undefined, event: TimelineEvent): readonly Fault[] {
  if (before === undefined || order(before) <= order(event)) return [];
  return [
    { key: 'from', message: `"${event.id}" is earlier than "${before.id}" before it: put the oldest first` },
  ];
}

function order(event: TimelineEvent): string {
  return `${event.from} ${event.to}`;
}

/** What is wrong with an ISO date; undefined when it is in the calendar. */
export function dateFault(written: string): string | undefined {
  const date = new Date(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  if (!exists) return `${written} is not in the calendar: correct the date`;
  return written < earliest ? `${written} is before the year 1900: correct the date` : undefined;
}

function spanFaults({ from, to, precision }: TimelineEvent): readonly Fault[] {
  if (to < from)
    return [{ key: 'to', message: `${to} is before ${from}, when the event begins: correct one of them` }];
  const { fits, meaning } = spans[precision];
  if (fits(from, to)) return [];
  return [{ key: 'precision', message: `"${precision}" does not fit ${from} to ${to}: it means ${meaning}` }];
}

const spans: Readonly<
  Record<Precision, { readonly meaning: string; readonly fits: (from: string, to: string) => boolean }>
> = {
  day: { meaning: '1 to 14 days', fits: (from, to) => daysIn(from, to) <= 14 },
  month: {
    meaning: 'whole months, fewer than 12',
    fits: (from, to) => isMonthStart(from) && isMonthEnd(to) && daysIn(from, to) < 360,
  },
  season: {
    meaning: '80 to 100 days',
    fits: (from, to) => daysIn(from, to) >= 80 && daysIn(from, to) <= 100,
  },
  year: {
    meaning: 'whole years, from 1 January to 31 December',
    fits: (from, to) => from.endsWith('-01-01') && to.endsWith('-12-31'),
  },
};

/** The number of days from one to the other, both included. */
function daysIn(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsADay + 1;
}

function isMonthStart(day: string): boolean {
  return day.endsWith('-01');
}

function isMonthEnd(day: string): boolean {
  return new Date(Date.parse(day) + millisecondsADay).getUTCDate() === 1;
}
