import { namedLines } from '../../text/listed.ts';
import { evaluationFile, labelledQuestionsIn } from '../../knowledge/labelled-questions.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { ReadResult } from '../../knowledge/read-files.ts';
import type { Story } from '../../knowledge/story.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';

/** Two people may hit on the same short question; a larger share was copied. */
const coinciding = 0.03;

/**
 * Labelled questions that are phrasings word for word, whatever their case, accents and punctuation, in one warning with their line
 * numbers: the bot has learned them, so they measure nothing. No warning while there are so few that it may be coincidence.
 *
 * @param read The file of labelled questions; nothing is said of one with problems.
 */
export function copiedQuestions(
  { entries, gaps }: Pick<Story, 'entries' | 'gaps'>,
  read: ReadResult,
): readonly Problem[] {
  const { questions, problems } = labelledQuestionsIn(read);
  if (problems.length > 0) return [];
  const phrasings = new Set(
    [...entries, ...gaps].flatMap(({ ask }) =>
      languages.flatMap((language) => ask[language].map((text) => toWords(text).join(' '))),
    ),
  );
  const written = (read.files[0]?.text ?? '').split('\n');
  const lines = [...written.entries()].flatMap(([at, line]) => (line.trim() === '' ? [] : [at + 1]));
  const copied = questions.flatMap(({ q }, at) =>
    phrasings.has(toWords(q).join(' ')) ? [lines[at] ?? 1] : [],
  );
  const [first] = copied;
  if (first === undefined || copied.length < coinciding * questions.length) return [];
  const count =
    copied.length === 1
      ? '1 labelled question is a phrasing'
      : `${copied.length} labelled questions are phrasings`;
  const message = `${count} word for word (${namedLines(copied)}) and so ${copied.length === 1 ? 'measures nothing: reword it' : 'measure nothing: reword them'}`;
  return [{ file: evaluationFile, line: first, column: 1, message }];
}
