import type { EvaluationEffect, OutcomeCounts } from '../evaluation/effect.ts';
import type { ListDifference } from '../knowledge/difference.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Language } from '../text/language.ts';
import type { ReloadReport } from '../serving/shared-knowledge.ts';
import type { KnowledgeChange } from '../serving/knowledge-base.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { problemParts } from './problem-parts.ts';
import { textsIn } from './texts/catalogue.ts';
import type { ListName, Texts } from './texts/texts.ts';
import { echo } from './user-text.ts';

/** How many ids each list shows. */
const maxIds = 10;

/** How many labelled questions each list shows. */
const maxQuestions = 3;

const listNames: readonly ListName[] = ['entries', 'gaps', 'timeline', 'names', 'concepts', 'paragraphs'];

/**
 * Report of a reload: what was added, changed and removed, the effect on the labelled questions, and whether all processes
 * serve it.
 *
 * @param report Of the processes; null where there is one alone.
 */
export function reloadedMessage(
  change: KnowledgeChange,
  language: Language,
  report: ReloadReport | null = null,
): Message {
  const texts = textsIn(language).reload;
  const parts = [`### ${texts.done}`, ...changeParts(texts, change), ...processParts(texts, report)];
  const isEverywhere = report === null || report.processes === report.serving;
  return makeMessage(isEverywhere ? accents.done : accents.suggestions, parts, true);
}

function processParts(texts: Texts['reload'], report: ReloadReport | null): readonly string[] {
  if (report === null) return [];
  const { processes, serving, problems } = report;
  if (processes === null) return [texts.databaseAway];
  if (processes === serving) return [texts.everyProcess(processes)];
  return [
    [texts.someProcesses(serving, processes), ...problems.map((each) => `- ${texts.behind[each]}`)].join(
      '\n',
    ),
  ];
}

/** Report of a dry run: the same for what a reload would change. */
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
    `- ${texts.outcomes(outcomeChanges(effect))}`,
    ...(['better', 'worse'] as const)
      .filter((kind) => effect[kind].length > 0)
      .map((kind) => `- ${texts[kind](effect[kind].length, listQuestions(texts, effect[kind]))}`),
  ];
}

/** Each count as "12", or "12 → 14" where it changed. */
function outcomeChanges({ before, after }: EvaluationEffect): Readonly<Record<keyof OutcomeCounts, string>> {
  const change = (outcome: keyof OutcomeCounts): string =>
    before[outcome] === after[outcome] ? `${after[outcome]}` : `${before[outcome]} → ${after[outcome]}`;
  return {
    right: change('right'),
    wrong: change('wrong'),
    offered: change('offered'),
    silent: change('silent'),
  };
}

function totalOf({ right, wrong, offered, silent }: OutcomeCounts): number {
  return right + wrong + offered + silent;
}

function listQuestions(texts: Texts['reload'], questions: readonly string[]): string {
  const shown = questions.slice(0, maxQuestions).map((question) => texts.quoted(echo(question)));
  const left = questions.length - shown.length;
  return [...shown, ...(left > 0 ? [texts.more(left)] : [])].join(', ');
}

/** Report of a rejected reload: the problems of the files, and that the previous version stays in use. */
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
  const shown = ids.slice(0, maxIds).map((id) => `\`${id}\``);
  const left = ids.length - shown.length;
  return [...shown, ...(left > 0 ? [texts.more(left)] : [])].join(', ');
}
