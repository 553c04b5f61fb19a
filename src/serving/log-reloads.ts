import type { Logger } from 'pino';
import type { ListDifference } from '../knowledge/difference.ts';
import { formatProblem } from '../knowledge/problem.ts';
import type { KnowledgeBase, KnowledgeChange } from './knowledge-base.ts';

/** How many problems of a rejected folder are logged, so that one damaged file does not flood the log. */
const maxProblems = 20;

/** Logs every reload: what changed and the effect on the labelled questions, or the problems of a rejected folder. */
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
    for (const problem of result.problems.slice(0, maxProblems)) log.warn(formatProblem(problem));
    const problems = result.problems.length;
    log.warn({ trigger, problems }, 'Knowledge rejected; the previous version stays in use');
  });
}

function describe({ difference, effect }: KnowledgeChange): { summary: object; changed: boolean } {
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
