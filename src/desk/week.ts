const day = 86_400_000;
/** The first Monday after 1970 began, at eight in the morning, UTC: when the desk has come in. */
const firstMonday = Date.UTC(1970, 0, 5, 8);

/** The number of the week in which a time is; weeks begin on Mondays at 8:00 UTC. @param time Milliseconds since 1970. */
export function weekOf(time: number): number {
  return Math.floor((time - firstMonday) / (7 * day));
}
