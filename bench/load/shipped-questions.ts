import { join } from 'node:path';
import { evaluationFile, readLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import { buildCache } from '../../src/serving/build-cache.ts';
import { buildInWorker } from '../../src/serving/build-in-worker.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { expectAnswers, type ExpectedAnswers } from './expected-answers.ts';

/** The shipped story, from the folder that the program runs in. */
export const knowledgeFolder = 'knowledge';

/** The labelled questions of the shipped story, with the answers that Sidebar gives them. */
export async function readShippedQuestions(): Promise<ExpectedAnswers> {
  const opened = await KnowledgeBase.open(knowledgeFolder, buildInWorker(buildCache));
  if (!opened.ok) throw new Error('the shipped story is not sound');
  const labelled = await readLabelledQuestions(join(knowledgeFolder, evaluationFile));
  return expectAnswers(opened.knowledge.current, labelled);
}
