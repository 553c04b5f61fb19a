/**
 * The number of letters to add, remove, replace or swap with their neighbour to turn one word into the other (optimal
 * string alignment distance), in UTF-16 code units.
 *
 * @param limit The largest distance of interest: any larger one is returned as `limit + 1`, which saves time.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const [own, others] = withoutSameEnds(one, other);
  if (own === '' || others === '') return Math.min(Math.max(own.length, others.length), limit + 1);
  return distanceOf(own, others, limit);
}

/** Two words without the letters that both begin and both end with: most words that are compared differ in a few. */
function withoutSameEnds(one: string, other: string): readonly [string, string] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  )
    end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

function distanceOf(one: string, other: string, limit: number): number {
  const width = other.length + 1;
  let beforeLast: number[] = [];
  let last = [...Array(width).keys()];
  let current: number[] = [];
  for (let row = 1; row <= one.length; row += 1) {
    current[0] = row;
    let lowest = row;
    for (let column = 1; column < width; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let distance = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
      if (swapped) distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current[column] = distance;
      lowest = Math.min(lowest, distance);
    }
    if (lowest > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, other.length), limit + 1);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
