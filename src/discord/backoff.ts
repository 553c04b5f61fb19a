/** In milliseconds. */
const shortest = 1_000;
export const longestBackoff = 60_000;

/**
 * How long to wait after a number of failures in a row, in milliseconds: 1 s, doubling up to a minute. Half of it is random,
 * so that bots that lost Discord together do not all come back together.
 *
 * @param failures The failures before this one.
 */
export function backoffDelay(failures: number, random: () => number = Math.random): number {
  const whole = Math.min(shortest * 2 ** failures, longestBackoff);
  return Math.round(whole * (0.5 + random() / 2));
}
