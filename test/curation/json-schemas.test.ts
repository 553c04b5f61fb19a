import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/curation/json-schemas.ts';
import { createStory } from '../../src/curation/new-story/create-story.ts';
import { ferryFolder, shippedFolder } from '../knowledge/damaged-folder.ts';
import { smallKnowledge } from '../support/bot.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const names = ['story', 'paragraphs', 'vocabulary', 'timeline', 'gaps', 'questions'] as const;

const place = sharedFolder();
let newStory: string;

beforeAll(async () => {
  newStory = join(place.path, 'story');
  expect(await createStory(newStory, jsonSchemas())).toEqual({ ok: true });
});

function schemaOf(name: string): Schema {
  return JSON.parse(jsonSchemas().get(`${name}.schema.json`) ?? 'null') as Schema;
}

function validatorOf(schema: object) {
  return new Ajv({ strict: false, allErrors: true }).compile(schema);
}

/** The YAML files of a knowledge folder, with their paths. */
async function yamlFiles(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true });
  return found.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
}

/** The file that an editor uses as the schema of a YAML file: named on the first line, relative to the file. */
function schemaNamedBy(file: string, text: string): string {
  const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
  if (path === undefined) throw new Error(`${file} names no schema on its first line`);
  return resolve(dirname(file), path);
}

/** Every field of a schema and of what is in it, with its path. */
function fieldsOf(schema: Schema, path = ''): readonly (readonly [string, Schema])[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
      [`${path}.${key}`, field] as const,
      ...fieldsOf(field, `${path}.${key}`),
    ]),
    ...(schema.items ? fieldsOf(schema.items, `${path}[]`) : []),
  ];
}

async function ferryValue(name: string): Promise<unknown> {
  const file = name === 'questions' || name === 'gaps' ? `${name}/ferry.yaml` : `${name}.yaml`;
  return parse(await readFile(join(ferryFolder, file), 'utf8'));
}

describe('the JSON Schemas for editors', () => {
  it('are committed as the loader’s own schemas make them: npm run dev -- schema --write', async () => {
    const folder = join(shippedFolder, 'schema');
    const committed = new Map<string, string>();
    for (const name of await readdir(folder)) committed.set(name, await readFile(join(folder, name), 'utf8'));
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(jsonSchemas()));
  });

  it.each([
    ['the shipped story', () => shippedFolder],
    ['the ferry story', () => ferryFolder],
    ['the small story', () => smallKnowledge],
    ['a new story', () => newStory],
  ])('are named by the first line of every file of %s, and accept it', async (_, folder) => {
    const files = await yamlFiles(folder());
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      const validate = validatorOf(JSON.parse(await readFile(schemaNamedBy(file, text), 'utf8')));
      validate(parse(text));
      expect(validate.errors, file).toBeNull();
    }
  });

  it.each(names)('say what the file and each field is for: %s', (name) => {
    const schema = schemaOf(name);
    expect(schema.title).toMatch(/\.yaml$/);
    expect(schema.description).toMatch(/\w/);
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(([, field]) => !field.description).map(([path]) => path)).toEqual([]);
  });

  it.each(names)('refuse a key that does not exist: %s', async (name) => {
    const value = await ferryValue(name);
    const wrong = Array.isArray(value)
      ? [{ ...value[0], colour: 'red' }]
      : { ...(value as object), colour: 'red' };
    expect(validatorOf(schemaOf(name))(wrong)).toBe(false);
  });

  it.each(names)('refuse a number, a text or nothing in the place of any field: %s', async (name) => {
    const validate = validatorOf(schemaOf(name));
    const value = await ferryValue(name);
    const item: unknown = Array.isArray(value) ? value[0] : value;
    for (const key of Object.keys(item as object)) {
      for (const wrong of [7, '', null]) {
        const changed = { ...(item as object), [key]: wrong };
        expect(validate(Array.isArray(value) ? [changed] : changed), `${key}: ${wrong}`).toBe(false);
      }
    }
  });
});
