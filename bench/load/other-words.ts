/** Words that ask nothing: three of them after a question make it one that was not asked before. */
const words = ['so', 'well', 'hey', 'ok', 'now', 'then', 'just', 'please', 'really', 'actually'];

/** A question in other words; the same for rounds that are a thousand apart. */
export function inOtherWords(question: string, round: number): string {
  const digits = String(round % 1000).padStart(3, '0');
  return [question, ...Array.from(digits, (digit) => words[Number(digit)] ?? '')].join(' ');
}
