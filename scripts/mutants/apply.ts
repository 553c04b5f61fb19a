import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

/**
 * The text of a file with a mutant in it.
 *
 * @throws Error when what it replaces does not stand there exactly once.
 */
export function mutated(text: string, { name, file, from, to }: Mutant): string {
  const found = text.split(from).length - 1;
  if (found === 1) return text.replace(from, () => to);
  const times = found === 0 ? 'no longer stands' : `stands ${found} times`;
  throw new Error(
    `The mutant "${name}" does not apply: its text ${times} in ${file}. Change its row in scripts/mutants/mutants.ts.`,
  );
}

/** Puts a mutant into a copy of the project, does something with it and takes it out again. */
export async function withMutant<Result>(
  folder: string,
  mutant: Mutant,
  use: () => Promise<Result>,
): Promise<Result> {
  const path = join(folder, mutant.file);
  const before = await readFile(path, 'utf8');
  await writeFile(path, mutated(before, mutant));
  try {
    return await use();
  } finally {
    await writeFile(path, before);
  }
}
