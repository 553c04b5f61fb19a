/** Quotation marks in pairs. Single ones are left out: they are apostrophes as well. */
const pairs = [/“(?<said>[^“”]+)”/gu, /«(?<said>[^«»]+)»/gu, /(?<![\p{N}])"(?<said>[^"]+)"/gu];

/** What is between quotation marks in a text, without the marks and the spaces and punctuation at its ends. */
export function findQuotations(text: string): readonly string[] {
  return pairs
    .flatMap((pair) =>
      [...text.matchAll(pair)].map(({ groups, index }) => ({ said: groups?.['said'] ?? '', index })),
    )
    .sort((one, other) => one.index - other.index)
    .map(({ said }) => said.trim().replace(/[\s,.;]+$/u, ''))
    .filter((said) => said !== '');
}
