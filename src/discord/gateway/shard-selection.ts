/** Which shards a process runs: those that Discord recommends, or some of a fixed number. */
export type ShardSelection =
  | 'auto'
  | { readonly first: number; readonly last: number; readonly total: number };

/** Reads "auto" or a range such as "0-3/8": the first and the last shard of this process, and how many there are in all. */
export function readShardSelection(text: string): ShardSelection | undefined {
  if (text === 'auto') return 'auto';
  const [, first, last, total] = (/^(\d{1,5})-(\d{1,5})\/(\d{1,5})$/u.exec(text) ?? []).map(Number);
  if (first === undefined || last === undefined || total === undefined) return undefined;
  return first <= last && last < total ? { first, last, total } : undefined;
}

/**
 * The shards of this process, and how many there are in all.
 *
 * @param recommended How many Discord recommends.
 */
export function shardsOf(
  selection: ShardSelection,
  recommended: number,
): { readonly ids: readonly number[]; readonly total: number } {
  const { first, last, total } =
    selection === 'auto' ? { first: 0, last: recommended - 1, total: recommended } : selection;
  return { ids: Array.from({ length: last - first + 1 }, (_, index) => first + index), total };
}
