import * as v from 'valibot';

import { loadStory } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { languages, type Localized } from '../../src/text/language.ts';
import type { Benchmark, Phrasing, Target } from './benchmark.ts';
import { BenchmarkError, readText } from './data-set.ts';

const knowledgeFolder = 'knowledge';
const questionsFile = 'knowledge/evaluation.jsonl';

const questionSchema = v.object({
  q: v.string(),
  lang: v.picklist(languages),
  kind: v.picklist(['in', 'near', 'off']),
  accept: v.array(v.string()),
});

/**
 * The shipped story with the questions held out for reporting; gaps are targets too, and questions next to the story
 * are out of scope as much as those from elsewhere. Paths are relative to the project's folder.
 * @throws BenchmarkError when the story or the questions cannot be read.
 */
export async function readShippedStory(): Promise<Benchmark> {
  const loaded = await loadStory(knowledgeFolder);
  if (!loaded.ok) {
    throw new BenchmarkError(`${knowledgeFolder}: ${loaded.problems.map(formatProblem).join('\n')}`);
  }
  const { story } = loaded;
  const questions = parseQuestions(await readText(questionsFile));
  return {
    name: 'the shipped story',
    targets: [
      ...story.entries.map(({ id, ask }) => toTarget(id, ask, false)),
      ...story.gaps.map(({ id, ask }) => toTarget(id, ask, true)),
    ],
    background: [],
    inScope: questions.filter(({ accept }) => accept.length > 0),
    outOfScope: questions.filter(({ accept }) => accept.length === 0),
    story,
  };
}

function toTarget(id: string, ask: Localized<readonly string[]>, isGap: boolean): Target {
  const phrasings = languages.flatMap((language): readonly Phrasing[] =>
    ask[language].map((text) => ({ text, language })),
  );
  return { id, isGap, phrasings };
}

function parseQuestions(content: string): Benchmark['inScope'] {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const read = v.safeParse(questionSchema, parseLine(line));
    if (!read.success) throw new BenchmarkError(`${questionsFile}:${index + 1}: ${read.issues[0].message}`);
    const { q, lang, kind, accept } = read.output;
    return { text: q, language: lang, accept: kind === 'in' ? accept : [] };
  });
}

/** Undefined, which no schema takes, for a line that is not JSON. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
