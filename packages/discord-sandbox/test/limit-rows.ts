/** A request that Discord refuses: a name, the body, and where and how it complains. */
export type LimitRow = readonly [name: string, body: object, complaint: string];

/** A text of so many characters. */
export const text = (length: number): string => 'x'.repeat(length);
/** A list of so many things. */
export const many = <Item>(count: number, item: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
