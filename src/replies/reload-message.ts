import type { ListDifference, StoryDifference } from '../knowledge/difference.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import type { Language } from '../knowledge/story.ts';
import { fitting } from './fitting.ts';
import { limits } from './limits.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { textsIn } from './texts/catalogue.ts';
import type { ListName, Texts } from './texts/texts.ts';
import { cut } from './user-text.ts';

/** How many ids are listed of what was added, changed or removed, each. */
const mostIds = 10;

/** How long one problem may be, in characters, so that one does not push the others out. */
const longestProblem = 400;

/** Room kept for the heading and for the counts of what is left out, in characters. */
const roomAround = 400;

const listNames: readonly ListName[] = ['entries', 'gaps', 'timeline', 'names', 'concepts', 'paragraphs'];

/** Told after a reload: what was added, changed and removed, or that nothing was. */
export function reloadedMessage(difference: StoryDifference, language: Language): Message {
  const texts = textsIn(language).reload;
  const { before, after } = difference.phrasings;
  const lines = [
    ...listNames.flatMap((name) => listLines(texts, name, difference[name])),
    ...(before === after ? [] : [texts.phrasings(before, after)]),
    ...(difference.aboutChanged ? [texts.aboutChanged] : []),
  ];
  const summary = lines.length === 0 ? texts.nothingChanged : lines.join('\n');
  return makeMessage(accents.done, [`### ${texts.done}`, summary], true);
}

/** Told after a reload that was refused: what is wrong in the files and where, and that the old answers go on. */
export function rejectedMessage(problems: readonly Problem[], language: Language): Message {
  const texts = textsIn(language).reload;
  // A backtick would end the block that keeps the problems from being read as Markdown.
  const lines = problems.map((problem) => cut(formatProblem(problem).replaceAll('`', '’'), longestProblem));
  const shown = fitting(lines, limits.messageText - roomAround);
  const left = lines.length - shown.length;
  return makeMessage(
    accents.failure,
    [
      `### ${texts.failed(problems.length)}`,
      `\`\`\`\n${shown.join('\n')}\n\`\`\``,
      left > 0 ? texts.moreProblems(left) : '',
      texts.oldStillServes,
    ],
    true,
  );
}

function listLines(texts: Texts['reload'], name: ListName, difference: ListDifference): readonly string[] {
  const parts = (['added', 'changed', 'removed'] as const)
    .filter((kind) => difference[kind].length > 0)
    .map((kind) => texts[kind](difference[kind].length, listIds(texts, difference[kind])));
  return parts.length === 0 ? [] : [`**${texts.lists[name]}**`, ...parts.map((part) => `- ${part}`)];
}

function listIds(texts: Texts['reload'], ids: readonly string[]): string {
  const shown = ids.slice(0, mostIds).map((id) => `\`${id}\``);
  const left = ids.length - shown.length;
  return [...shown, ...(left > 0 ? [texts.more(left)] : [])].join(', ');
}
