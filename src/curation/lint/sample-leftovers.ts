import { readFileSync } from 'node:fs';
import { packageRoot } from '../../package-root.ts';
import { evaluationFile } from '../../knowledge/labelled-questions.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';

const template = new URL('src/curation/new-story/template/', packageRoot);

/** Questions of the sample that are still in the labelled questions of another story. */
export function sampleLeftovers(
  story: SourceFile | undefined,
  labelled: SourceFile | undefined,
): readonly Problem[] {
  if (story === undefined || labelled === undefined || story.text === sampleText('story.yaml')) return [];
  const sample = new Set(linesOf(sampleText(evaluationFile)));
  const left = linesOf(labelled.text).flatMap((line, at) => (line !== '' && sample.has(line) ? [at] : []));
  const [first] = left;
  if (first === undefined) return [];
  const count = left.length === 1 ? '1 question is' : `${left.length} questions are`;
  const message = `${count} still the sample's, the first one here: replace them with questions about your story`;
  return [{ file: evaluationFile, line: first + 1, column: 1, message }];
}

function sampleText(name: string): string {
  return readFileSync(new URL(name, template), 'utf8');
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}
