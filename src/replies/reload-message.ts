import type { EvaluationEffect, OutcomeCounts } from '../evaluation/effect.ts';
import type { ListDifference } from '../knowledge/difference.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Language } from '../text/language.ts';
import type { KnowledgeChange } from '../serving/knowledge-base.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { problemParts } from './problem-parts.ts';
import { textsIn } from './texts/catalogue.ts';
import type { ListName, Texts } from './texts/texts.ts';
import { echo } from './user-text.ts';

/** How many ids are listed of what was added, changed or removed, each. */
const mostIds = 10;

/** How many labelled questions are listed of those that are better or worse answered now. */
const mostQuestions = 3;

const listNames: readonly ListName[] = ['entries', 'gaps', 'timeline', 'names', 'concepts', 'paragraphs'];

/** Told after a reload: what was added, changed and removed, or that nothing was, and what it did to the labelled questions. */
export function reloadedMessage(change: KnowledgeChange, language: Language): Message {
  const texts = textsIn(language).reload;
  return makeMessage(accents.done, [`### ${texts.done}`, ...changeParts(texts, change)], true);
}

/** Told after a dry run: the same of what a reload would do. */
export function previewMessage(change: KnowledgeChange, language: Language): Message {
  const texts = textsIn(language).reload;
  const parts = [`### ${texts.preview}`, ...changeParts(texts, change), `-# ${texts.previewHint}`];
  return makeMessage(accents.suggestions, parts, true);
}

function changeParts(texts: Texts['reload'], { difference, effect }: KnowledgeChange): readonly string[] {
  const { added, removed } = difference.phrasings;
  const lines = [
    ...listNames.flatMap((name) => listLines(texts, name, difference[name])),
    ...(added + removed === 0 ? [] : [texts.phrasings(difference.phrasings)]),
    ...(difference.aboutChanged ? [texts.aboutChanged] : []),
  ];
  return [
    lines.length === 0 ? texts.nothingChanged : lines.join('\n'),
    effect === null ? '' : effectLines(texts, effect).join('\n'),
  ];
}

function effectLines(texts: Texts['reload'], effect: EvaluationEffect): readonly string[] {
  return [
    `**${texts.evaluation(totalOf(effect.after))}**`,
    `- ${texts.outcomes(effect.before, effect.after)}`,
    ...(['better', 'worse'] as const)
      .filter((kind) => effect[kind].length > 0)
      .map((kind) => `- ${texts[kind](effect[kind].length, listQuestions(texts, effect[kind]))}`),
  ];
}

function totalOf({ right, wrong, offered, silent }: OutcomeCounts): number {
  return right + wrong + offered + silent;
}

function listQuestions(texts: Texts['reload'], questions: readonly string[]): string {
  const shown = questions.slice(0, mostQuestions).map((question) => texts.quoted(echo(question)));
  const left = questions.length - shown.length;
  return [...shown, ...(left > 0 ? [texts.more(left)] : [])].join(', ');
}

/** Told after a reload that was refused: what is wrong in the files and where, and that the old answers go on. */
export function rejectedMessage(problems: readonly Problem[], language: Language): Message {
  const texts = textsIn(language).reload;
  return makeMessage(
    accents.failure,
    [`### ${texts.failed(problems.length)}`, ...problemParts(problems, language), texts.oldStillServes],
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
