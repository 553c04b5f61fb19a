import { readFile, writeFile } from 'node:fs/promises';
import { failure, success } from '../src/cli/command-result.ts';
import { defineVerb, type Verb } from '../src/cli/verb.ts';
import { updatePage } from './dependency-table.ts';
import { parseLockfile } from './lockfile.ts';

const pagePath = 'docs/dependencies.md';

/** Compares the page on dependencies with the lockfile, in the root of the project. */
export const dependencies: Verb = defineVerb({
  name: 'npm run dev -- dependencies',
  usage: `Usage: npm run dev -- dependencies [--write]

Makes the table of installed packages in ${pagePath} from
package-lock.json, and says whether the page is out of date.

  --write   write the page
  --help    print this text

Exit codes: 0 up to date or written, 1 out of date, 2 the command line is
wrong.`,
  options: { write: { type: 'boolean', default: false } },
  async run({ options: { write } }) {
    const page = await readFile(pagePath, 'utf8');
    const updated = updatePage(page, parseLockfile(await readFile('package-lock.json', 'utf8')));
    if (updated === page) return success(`${pagePath} is up to date.\n`);
    if (!write) return failure(`${pagePath} is out of date. Run "npm run dev -- dependencies --write".\n`);
    await writeFile(pagePath, updated);
    return success(`${pagePath} updated.\n`);
  },
});
