/** The sentences of a text, and the parts of one at colons and semicolons. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/(?<=[.!?;:…]["”»’)]*)\s+(?=["“«(]?\s?[\p{L}\p{N}])/u)
    .filter((sentence) => sentence !== '');
}
