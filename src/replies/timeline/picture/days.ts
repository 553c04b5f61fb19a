const millisecondsADay = 86_400_000;

/** Days from 1 January 1970 to a day. */
export function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / millisecondsADay;
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of 1 January. */
export function startOfYear(year: number): number {
  return dayNumber(`${String(year).padStart(4, '0')}-01-01`);
}
