/**
 * The probability that an in-scope question scores higher than an out-of-scope one, equal scores counting half: 1 tells
 * them apart always, 0.5 is a coin. Null when either list is empty.
 */
export function areaUnderCurve(inScope: readonly number[], outOfScope: readonly number[]): number | null {
  if (inScope.length === 0 || outOfScope.length === 0) return null;
  const below = [...outOfScope].sort((a, b) => a - b);
  const wins = inScope.reduce(
    (sum, score) => sum + (countBelow(below, score) + countUpTo(below, score)) / 2,
    0,
  );
  return wins / (inScope.length * outOfScope.length);
}

/**
 * The share of out-of-scope questions refused by the highest threshold that still keeps a share of the in-scope ones
 * (a question is kept when its score reaches the threshold). Null when either list is empty.
 */
export function refusedWhenKeeping(
  kept: number,
  inScope: readonly number[],
  outOfScope: readonly number[],
): number | null {
  if (inScope.length === 0 || outOfScope.length === 0) return null;
  const highestFirst = [...inScope].sort((a, b) => b - a);
  const threshold = highestFirst[Math.ceil(kept * inScope.length) - 1] ?? -Infinity;
  return outOfScope.filter((score) => score < threshold).length / outOfScope.length;
}

/** The value that a share of the values do not exceed (nearest rank). Null when there are none. */
export function percentile(share: number, values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? null;
}

function countBelow(sorted: readonly number[], score: number): number {
  return firstPlace(sorted, (value) => value >= score);
}

function countUpTo(sorted: readonly number[], score: number): number {
  return firstPlace(sorted, (value) => value > score);
}

function firstPlace(sorted: readonly number[], isPast: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(sorted[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
