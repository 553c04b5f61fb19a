import { formatProblem, type Problem } from '../knowledge/problem.ts';
import type { Language } from '../text/language.ts';
import { fitting } from './fitting.ts';
import { limits } from './limits.ts';
import type { Part } from './message.ts';
import { textsIn } from './texts/catalogue.ts';
import { cut } from './user-text.ts';

/** How long one problem may be, in characters, so that one does not push the others out. */
const longestProblem = 400;

/** Room kept for the heading and for the counts of what is left out, in characters. */
const roomAround = 400;

/** Problems as they stand in the files, as many as fit into a message, and how many more there are. */
export function problemParts(problems: readonly Problem[], language: Language): readonly Part[] {
  // A backtick would end the block that keeps the problems from being read as Markdown.
  const lines = problems.map((problem) => cut(formatProblem(problem).replaceAll('`', '’'), longestProblem));
  const shown = fitting(lines, limits.messageText - roomAround);
  const left = lines.length - shown.length;
  return [`\`\`\`\n${shown.join('\n')}\n\`\`\``, left > 0 ? textsIn(language).reload.moreProblems(left) : ''];
}
