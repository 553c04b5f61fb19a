/** Days from the first to the last, both included, as ISO dates (`YYYY-MM-DD`), which sort as text. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** An ISO date (`YYYY-MM-DD`), which sorts as text. Months and days count from 1. */
export function isoDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** The number of days in a month: day 0 of the next month is the last day of this one. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date that many days later, or earlier if negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekday(date: string): number {
  return new Date(date).getUTCDay() || 7;
}
