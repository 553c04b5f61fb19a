/** A list in English, "2, 5 and 7", cut to so many items: "2, 5 and 3 more". */
export function listed(items: readonly (string | number)[], most = Infinity): string {
  const named = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  const last = named.at(-1) ?? '';
  return named.length < 2 ? String(last) : `${named.slice(0, -1).join(', ')} and ${last}`;
}

/** The numbers of lines, as "line 3" or "lines 3, 5 and 7". */
export function namedLines(lines: readonly number[], most = Infinity): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(lines, most)}`;
}
