import { readFile } from 'node:fs/promises';

import * as v from 'valibot';

import { languages } from '../knowledge/story.ts';

const schema = v.object({
  q: v.pipe(v.string(), v.nonEmpty()),
  lang: v.picklist(languages),
  /** `in`: the story answers it; `near`: it is about this world, but the story does not say; `off`: it is about something else. */
  kind: v.picklist(['in', 'near', 'off']),
  /** Ids of the entries that answer it rightly; empty unless the kind is `in`. */
  accept: v.array(v.string()),
  /** Whether it is misspelt. */
  typo: v.boolean(),
});

/** A question as somebody may ask it, and what would be right to answer. */
export type LabelledQuestion = Readonly<v.InferOutput<typeof schema>>;

/**
 * Reads labelled questions, a JSON object a line.
 *
 * @throws {Error} naming file and line for a line that is not a labelled question.
 */
export async function readLabelledQuestions(path: string): Promise<readonly LabelledQuestion[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, `${path}:${index + 1}`)]));
}

function parse(line: string, place: string): LabelledQuestion {
  try {
    return v.parse(schema, JSON.parse(line));
  } catch (error) {
    throw new Error(
      `${place}: not a labelled question: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
