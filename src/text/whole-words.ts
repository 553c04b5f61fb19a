/** Where a word or a phrase stands in a text with no letter or digit right before or after it. */
export function wholeWordStarts(text: string, word: string): readonly number[] {
  const starts: number[] = [];
  if (word === '') return starts;
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    // Two code units hold any one character.
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(end, end + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) starts.push(start);
  }
  return starts;
}
