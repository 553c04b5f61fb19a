import { readFile, writeFile } from 'node:fs/promises';
import { updatePage } from './dependency-table.ts';
import { parseLockfile } from './lockfile.ts';

const pagePath = 'docs/dependencies.md';

/**
 * Checks that the page on dependencies shows what `package-lock.json` holds, or, with `--write`, updates it.
 * Runs in the root of the repository. Returns the exit code: 1 if the page is out of date.
 */
export async function dependencies(words: readonly string[]): Promise<number> {
  const page = await readFile(pagePath, 'utf8');
  const updated = updatePage(page, parseLockfile(await readFile('package-lock.json', 'utf8')));
  if (updated === page) {
    console.log(`${pagePath} is up to date.`);
    return 0;
  }
  if (!words.includes('--write')) {
    console.error(`${pagePath} is out of date. Run "npm run dev -- dependencies --write".`);
    return 1;
  }
  await writeFile(pagePath, updated);
  console.log(`${pagePath} updated.`);
  return 0;
}
