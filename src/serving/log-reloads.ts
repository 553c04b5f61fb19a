import type { Logger } from 'pino';
import type { ListDifference } from '../knowledge/difference.ts';
import { formatProblem } from '../knowledge/problem.ts';
import type { Change, KnowledgeBase } from './knowledge-base.ts';

/** How many problems of a refused folder are logged, so that one damaged file does not flood the log. */
const mostProblems = 20;

/** Logs every reload: what it changed and what that did to the labelled questions, or why it was refused. */
export function logReloads(knowledge: KnowledgeBase, log: Logger): void {
  knowledge.onReload((trigger, result) => {
    if (result.ok) {
      const { summary, changed } = describe(result);
      log.info(
        { trigger, ...summary },
        changed ? 'Knowledge reloaded' : 'Knowledge reloaded: nothing changed',
      );
      return;
    }
    for (const problem of result.problems.slice(0, mostProblems)) log.warn(formatProblem(problem));
    const problems = result.problems.length;
    log.warn({ trigger, problems }, 'Knowledge refused: the bot goes on with what it had');
  });
}

function describe({ difference, effect }: Change): { summary: object; changed: boolean } {
  const { phrasings, aboutChanged, ...lists } = difference;
  const changedLists = Object.entries(lists).filter(([, list]) => isChanged(list));
  const summary = {
    ...Object.fromEntries(changedLists.map(([name, list]) => [name, withoutEmpty(list)])),
    ...(phrasings.added + phrasings.removed === 0 ? {} : { phrasings }),
    ...(aboutChanged ? { aboutChanged } : {}),
    ...(effect === null ? {} : { evaluation: effect }),
  };
  return { summary, changed: changedLists.length > 0 || aboutChanged };
}

function isChanged({ added, changed, removed }: ListDifference): boolean {
  return added.length + changed.length + removed.length > 0;
}

function withoutEmpty(list: ListDifference): object {
  return Object.fromEntries(Object.entries(list).filter(([, ids]) => ids.length > 0));
}
