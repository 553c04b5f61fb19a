import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/cli/json-schemas.ts';
import { ferryFolder, shippedFolder } from '../knowledge/damaged-folder.ts';

const files: readonly (readonly [string, string])[] = [
  ['story', 'story.yaml'],
  ['paragraphs', 'paragraphs.yaml'],
  ['vocabulary', 'vocabulary.yaml'],
  ['timeline', 'timeline.yaml'],
  ['gaps', 'gaps.yaml'],
  ['questions', 'questions/ferry.yaml'],
];

function schemaOf(name: string): object {
  const schema: unknown = JSON.parse(jsonSchemas().get(`${name}.schema.json`) ?? 'null');
  if (typeof schema !== 'object' || schema === null) throw new Error(`there is no schema ${name}`);
  return schema;
}

describe('the JSON Schemas for editors', () => {
  it('are committed as the loader’s own schemas make them: run npm run schema', async () => {
    const folder = join(shippedFolder, 'schema');
    const committed = new Map<string, string>();
    for (const name of await readdir(folder)) committed.set(name, await readFile(join(folder, name), 'utf8'));
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(jsonSchemas()));
  });

  it.each(files)('accept a sound file: %s', async (name, file) => {
    const validate = new Ajv({ strict: false }).compile(schemaOf(name));
    validate(parse(await readFile(join(ferryFolder, file), 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it.each(files)('refuse a key that does not exist: %s', async (name, file) => {
    const validate = new Ajv({ strict: false }).compile(schemaOf(name));
    const value: unknown = parse(await readFile(join(ferryFolder, file), 'utf8'));
    const wrong = Array.isArray(value)
      ? [{ ...value[0], colour: 'red' }]
      : { ...(value as object), colour: 'red' };
    expect(validate(wrong)).toBe(false);
  });
});
