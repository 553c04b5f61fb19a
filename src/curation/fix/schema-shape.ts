import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { paragraphsFile } from '../../knowledge/schema/paragraphs-file.ts';
import { gapsFile, questionsFile } from '../../knowledge/schema/questions-file.ts';
import { storyFile } from '../../knowledge/schema/story-file.ts';
import { timelineFile } from '../../knowledge/schema/timeline-file.ts';
import { vocabularyFile } from '../../knowledge/schema/vocabulary-file.ts';
import { isGapsFile } from '../../knowledge/topic-files.ts';

/** The keys of a mapping in order with the shape of each value, or the shape of a list's items. */
export interface Shape {
  readonly keys: ReadonlyMap<string, Shape>;
  readonly items: Shape | undefined;
}

const schemas = {
  'story.yaml': storyFile,
  'paragraphs.yaml': paragraphsFile,
  'vocabulary.yaml': vocabularyFile,
  'timeline.yaml': timelineFile,
};

const shapes = new Map(Object.entries(schemas).map(([name, schema]) => [name, toShape(toJson(schema))]));
const questionsShape = toShape(toJson(questionsFile));
const gapsShape = toShape(toJson(gapsFile));

/** The shape that a file of the knowledge folder should have, by its path inside the folder. */
export function shapeOf(name: string): Shape {
  return shapes.get(name) ?? (isGapsFile(name) ? gapsShape : questionsShape);
}

function toJson(schema: Parameters<typeof toJsonSchema>[0]): JsonSchema {
  return toJsonSchema(schema, { errorMode: 'ignore' });
}

function toShape({ properties, items }: JsonSchema): Shape {
  const keys = Object.entries(properties ?? {}).flatMap(([key, value]) =>
    typeof value === 'boolean' ? [] : [[key, toShape(value)] as const],
  );
  const item = typeof items === 'object' && !Array.isArray(items) ? toShape(items) : undefined;
  return { keys: new Map(keys), items: item };
}
