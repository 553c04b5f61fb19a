import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { success } from '../src/cli/command-result.ts';
import { defineVerb, type Verb } from '../src/cli/verb.ts';
import { jsonSchemas } from '../src/curation/json-schemas.ts';

/** Makes the JSON Schemas of the shipped story. */
export const schema = createSchema(join('knowledge', 'schema'));

/** The verb, with the folder that holds the schemas. */
export function createSchema(folder: string): Verb {
  return defineVerb({
    name: 'npm run dev -- schema',
    usage: `Usage: npm run dev -- schema [--write]

Makes the JSON Schemas with which editors complete and check the knowledge,
from the loader's own schemas, and prints which files in ${folder}
differ.

  --write   write those files, and remove others
  --help    print this text

Exit codes: 0 up to date or written, 1 files differ, 2 the command line is
wrong.`,
    options: { write: { type: 'boolean', default: false } },
    async run({ options: { write } }) {
      const wanted = jsonSchemas();
      const changes = await changesIn(folder, wanted);
      if (changes.length === 0) return success(`The schemas in ${folder} are up to date.\n`);
      if (!write) {
        const lines = changes.map(({ path, change }) => `${path}: would be ${change}\n`);
        return { output: lines.join(''), errors: '', exitCode: 1 };
      }
      await mkdir(folder, { recursive: true });
      for (const { name, path } of changes) {
        const text = wanted.get(name);
        await (text === undefined ? rm(path, { recursive: true }) : writeFile(path, text));
      }
      return success(changes.map(({ path, change }) => `${path}: ${change}\n`).join(''));
    },
  });
}

interface Change {
  readonly name: string;
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
}

async function changesIn(folder: string, wanted: ReadonlyMap<string, string>): Promise<readonly Change[]> {
  const present = await readdir(folder).catch((): readonly string[] => []);
  const names = [...new Set([...wanted.keys(), ...present])].sort();
  const changes = await Promise.all(
    names.map(async (name): Promise<readonly Change[]> => {
      const path = join(folder, name);
      if (!wanted.has(name)) return [{ name, path, change: 'removed' }];
      if (!present.includes(name)) return [{ name, path, change: 'added' }];
      const isSame = (await readFile(path, 'utf8')) === wanted.get(name);
      return isSame ? [] : [{ name, path, change: 'changed' }];
    }),
  );
  return changes.flat();
}
