import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../src/curation/json-schemas.ts';
import { run } from '../test/cli/run.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { createSchema } from './schema.ts';

it('schema shows which files differ, and writes them with --write', async () => {
  const folder = join(await temporaryFolder(), 'schema');
  const schema = createSchema(folder);
  await mkdir(folder);
  for (const [name, text] of jsonSchemas()) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'gaps.schema.json'), '{}');
  await writeFile(join(folder, 'old.schema.json'), '{}');
  await rm(join(folder, 'story.schema.json'));

  const before = await readdir(folder);
  expect(await run(schema, [])).toEqual({
    output: [
      `${join(folder, 'gaps.schema.json')}: would be changed\n`,
      `${join(folder, 'old.schema.json')}: would be removed\n`,
      `${join(folder, 'story.schema.json')}: would be added\n`,
    ].join(''),
    errors: '',
    exitCode: 1,
  });
  expect(await readdir(folder)).toEqual(before);

  const written = await run(schema, ['--write']);
  expect(written.output).toContain(`${join(folder, 'old.schema.json')}: removed\n`);
  expect(written.exitCode).toBe(0);
  expect(await readdir(folder)).toEqual([...jsonSchemas().keys()].sort());
  expect(await run(schema, [])).toMatchObject({ output: expect.stringContaining('up to date'), exitCode: 0 });
});

it('schema makes a folder that is missing', async () => {
  const folder = join(await temporaryFolder(), 'deep', 'schema');
  expect((await run(createSchema(folder), ['--write'])).exitCode).toBe(0);
  expect(await readdir(folder)).toEqual([...jsonSchemas().keys()].sort());
});
