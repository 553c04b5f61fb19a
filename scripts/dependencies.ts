import { readFile, writeFile } from 'node:fs/promises';
import type { CommandResult } from '../src/cli/command-result.ts';
import { updatePage } from './dependency-table.ts';
import { parseLockfile } from './lockfile.ts';

const pagePath = 'docs/dependencies.md';

/**
 * Compares the page on dependencies with `package-lock.json`, in the root of the repository.
 *
 * @param write Whether to update a page that is out of date, rather than to report it.
 */
export async function updateDependencies(write: boolean): Promise<CommandResult> {
  const page = await readFile(pagePath, 'utf8');
  const updated = updatePage(page, parseLockfile(await readFile('package-lock.json', 'utf8')));
  if (updated === page) return { output: `${pagePath} is up to date.\n`, errors: '', exitCode: 0 };
  if (!write) {
    const errors = `${pagePath} is out of date. Run "npm run dev -- dependencies --write".\n`;
    return { output: '', errors, exitCode: 1 };
  }
  await writeFile(pagePath, updated);
  return { output: `${pagePath} updated.\n`, errors: '', exitCode: 0 };
}
