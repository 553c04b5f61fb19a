const conjunctions = new Set('and but so ok okay et mais alors donc um uh euh'.split(' '));

/** "Who made it?" of "and who made it?". */
export function withoutConjunction(words: readonly string[]): readonly string[] {
  return words.slice(words.findIndex((word) => !conjunctions.has(word)));
}
