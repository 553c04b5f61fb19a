import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { LabelledQuestion } from '../knowledge/labelled-questions.ts';
import type { Story } from '../knowledge/story.ts';
import { languages } from '../text/language.ts';

const factsSchema = v.record(v.string(), v.object({ en: v.array(v.string()), fr: v.array(v.string()) }));

const questionSchema = v.object({
  q: v.pipe(v.string(), v.nonEmpty()),
  lang: v.picklist(languages),
  kind: v.picklist(['in', 'near', 'off']),
  /** The facts of which each is a right answer; empty unless the kind is `in`. */
  facts: v.array(v.string()),
  typo: v.boolean(),
});

/**
 * Reads questions that are labelled by the facts that answer them, so that no entry is favoured: an answer is right if
 * it states one of the facts.
 *
 * @param questions A file with one JSON object per line.
 * @param facts A JSON file: for each fact and language, patterns that all occur in an answer that states it.
 * @throws {Error} if a file cannot be read or has another shape.
 */
export async function readQuestionsByFact(
  questions: string,
  facts: string,
  story: Story,
): Promise<readonly LabelledQuestion[]> {
  const patterns = v.parse(factsSchema, JSON.parse(await readFile(facts, 'utf8')));
  const lines = (await readFile(questions, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { facts: wanted, ...question } = v.parse(questionSchema, JSON.parse(line));
    const states = (answer: string, fact: string): boolean =>
      (patterns[fact]?.[question.lang] ?? ['(?!)']).every((pattern) =>
        new RegExp(pattern, 'iu').test(answer.replaceAll('’', "'")),
      );
    const accept = story.entries
      .filter(({ answer }) => wanted.some((fact) => states(answer[question.lang], fact)))
      .map(({ id }) => id);
    return { ...question, accept };
  });
}
