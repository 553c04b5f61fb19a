import { join } from 'node:path';
import { askAlone } from '../conversation/ask-alone.ts';
import type { Told } from '../curation/as-reader.ts';
import { evaluationReport, heldBackReport, missesReport, type ToldInstead } from '../evaluation/report.ts';
import { tally, reliability, tryQuestions, type Trial } from '../evaluation/evaluate.ts';
import {
  evaluationFile,
  readLabelledQuestions,
  type LabelledQuestion,
} from '../knowledge/labelled-questions.ts';
import { readFailure } from '../knowledge/read-file.ts';
import { build } from '../serving/build.ts';
import type { Language } from '../text/language.ts';
import { createMatcher } from '../matching/matcher.ts';
import { success } from './command-result.ts';
import { knowledgeFolder, UsageError } from './command-line.ts';
import { refuseKnowledge } from './output/knowledge-problems.ts';
import { printableJson } from './output/printable.ts';
import { toToldText } from './output/told-text.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar eval [--knowledge DIR] [--misses] [--json] [QUESTIONS.jsonl …]

Asks labelled questions and counts how many were answered correctly, wrongly or
not at all, with or without a right suggestion; and shows how reliable the
confidence is. Without files it asks those in evaluation.jsonl of the knowledge
folder, to which nothing is fitted.

  --knowledge DIR   folder to answer from
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --misses          also list the questions that were not answered correctly,
                    and those of which readers get only an offer because the
                    conversation holds the answer back
  --json            print one JSON object, for programs
  --help            print this text

Exit codes: 0 done, 1 the knowledge has problems, 2 the command line or a
question file is wrong.`;

/** Measures the matcher on labelled questions. */
export const evaluate = defineVerb({
  name: 'sidebar eval',
  usage,
  options: {
    knowledge: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  operands: true,
  async run({ options: { knowledge, misses, json }, words }, io) {
    const folder = knowledgeFolder(knowledge, io.environment);
    const built = await build(folder, io.buildCache);
    if (!built.ok) return refuseKnowledge(built.problems, folder);
    const files = words.length > 0 ? words : [join(folder, evaluationFile)];
    const questions = (await Promise.all(files.map(readQuestions))).flat();
    const { story } = built;
    const matcher = createMatcher(story, built.model);
    const trials = tryQuestions(matcher, questions);
    if (json) {
      const report = { files, tally: tally(trials), reliability: reliability(trials) };
      const all = misses ? { ...report, misses: missesOf(trials) } : report;
      return success(`${printableJson(all)}\n`);
    }
    const told = new Map(
      trials.map((trial) => [trial, toldInstead(trial, askAlone({ story, matcher, ...asked(trial) }))]),
    );
    const toldOf = (trial: Trial): ToldInstead | undefined => told.get(trial);
    const held = heldBackReport(trials, toldOf);
    const report = [
      `${questions.length} questions from ${files.join(', ')}`,
      '',
      evaluationReport(trials),
      ...(held === '' ? [] : ['', held]),
      '',
    ].join('\n');
    if (!misses) return success(report);
    return success(`${report}\n${missesReport(trials, toldOf)}\n`);
  },
});

function asked({ question: { q, lang } }: Trial): { readonly text: string; readonly language: Language } {
  return { text: q, language: lang };
}

/** What a reader gets instead of what the matcher found; undefined where it is the same. */
function toldInstead({ verdict }: Trial, told: Told): ToldInstead | undefined {
  const written = toToldText(told);
  if (written === toToldText(verdict)) return undefined;
  return { written, answersNothing: told.kind === 'suggestions' || told.kind === 'nothing' };
}

/** The questions that were not answered correctly, with their labels. */
function missesOf(trials: readonly Trial[]): readonly (LabelledQuestion & Pick<Trial, 'outcome'>)[] {
  return trials
    .filter(({ outcome }) => outcome !== 'right')
    .map(({ question, outcome }) => ({ ...question, outcome }));
}

async function readQuestions(file: string): Promise<readonly LabelledQuestion[]> {
  try {
    return await readLabelledQuestions(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError('code' in error ? `"${file}" ${readFailure(error)}` : error.message);
  }
}
