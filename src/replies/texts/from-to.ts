/** A count that changed as "12 → 14"; the count alone when it did not. */
export function fromTo(before: number, after: number): string {
  return before === after ? `${after}` : `${before} → ${after}`;
}
