import { questionWords } from '../../text/question-words.ts';

const askingWords = new Set([
  ...Object.values(questionWords).flatMap((each) => each.flatMap((words) => words.split(' '))),
  ...'whose is are was were did does do has have will can any anything anyone est sont etait a ont'.split(
    ' ',
  ),
]);

/** Whether a message has a word that questions have. */
export function asksAnything(words: readonly string[]): boolean {
  return words.some((word) => askingWords.has(word));
}
