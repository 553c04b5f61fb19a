import { isDeepStrictEqual } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { paragraphsFile } from '../knowledge/schema/paragraphs-file.ts';
import { gapsFile, questionsFile } from '../knowledge/schema/questions-file.ts';
import { storyFile } from '../knowledge/schema/story-file.ts';
import { timelineFile } from '../knowledge/schema/timeline-file.ts';
import { languages } from '../text/language.ts';
import { vocabularyFile } from '../knowledge/schema/vocabulary-file.ts';

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  story: storyFile,
  paragraphs: paragraphsFile,
  vocabulary: vocabularyFile,
  timeline: timelineFile,
  gaps: gapsFile,
  questions: questionsFile,
};

/** The JSON Schemas with which editors complete and check the knowledge files: file names and whole texts. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(toJsonSchema(schema), oneLanguageMayDo, 2)}\n`,
    ]),
  );
}

/** A story in one language leaves the other out; which one that is, only the check can tell. */
function oneLanguageMayDo(_key: string, part: unknown): unknown {
  const isLocalized =
    typeof part === 'object' &&
    part !== null &&
    'required' in part &&
    isDeepStrictEqual(part.required, languages);
  return isLocalized ? { ...part, required: undefined, minProperties: 1 } : part;
}
