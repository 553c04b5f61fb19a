import { formatProblem, type Problem } from '../knowledge/problem.ts';
import type { Language } from '../text/language.ts';
import { cut, cutLines } from './cut.ts';
import { limits } from './limits.ts';
import type { Part } from './message.ts';
import { textsIn } from './texts/catalogue.ts';

/** The maximum length of one problem, in characters, so that it does not push the others out. */
const maxProblemLength = 400;

/** Characters reserved for the heading and for the counts of what is left out. */
const reservedLength = 400;

/** As many problems as fit in a message, and how many more there are. */
export function problemParts(problems: readonly Problem[], language: Language): readonly Part[] {
  // A backtick would end the block that keeps the problems from being read as Markdown.
  const lines = problems.map((problem) => cut(formatProblem(problem).replaceAll('`', '’'), maxProblemLength));
  const shown = cutLines(lines, limits.messageText - reservedLength);
  const left = lines.length - shown.length;
  return [`\`\`\`\n${shown.join('\n')}\n\`\`\``, left > 0 ? textsIn(language).reload.moreProblems(left) : ''];
}
