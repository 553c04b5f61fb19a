/** Creates a generator of pseudorandom numbers from 0 (included) to 1 (excluded), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number from 0 (included) to 1 (excluded) for a 32-bit number: the same for the same, and unlike for its neighbours. */
export function scatter(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const again = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((again ^ (again >>> 16)) >>> 0) / 2 ** 32;
}

/** A 32-bit number for a text, scattered over the whole range. */
export function keyOf(text: string): number {
  let value = 0;
  for (let index = 0; index < text.length; index += 1)
    value = (Math.imul(value, 31) + text.charCodeAt(index)) | 0;
  return (scatter(value) * 2 ** 32) | 0;
}
