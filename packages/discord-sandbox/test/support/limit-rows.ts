/** A body that Discord refuses: what is wrong with it, the body, and the path and code of the expected issue. */
export type LimitRow = readonly [name: string, body: object, issue: string];

/** A text of a length. */
export const text = (length: number): string => 'x'.repeat(length);
/** A list of a length. */
export const many = <Item>(count: number, item: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
