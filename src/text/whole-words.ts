/** The indices at which a word or phrase occurs in a text with no letter or digit directly before or after it. */
export function wholeWordStarts(text: string, word: string): readonly number[] {
  const starts: number[] = [];
  if (word === '') return starts;
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    // Any character fits into two code units.
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(end, end + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) starts.push(start);
  }
  return starts;
}
