import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../test/support/browser.ts';
import { failure, success } from '../../src/cli/command-result.ts';
import { defineVerb, type Verb } from '../../src/cli/verb.ts';
import { replyScenes } from './reply-scenes.ts';
import { pageScenes, type Scene } from './scenes.ts';
import { takeScreenshots } from './take.ts';

/** All pictures of the docs. */
export const allScenes: readonly Scene[] = [...pageScenes, ...replyScenes];

/** Takes the pictures of the docs. */
export const screenshots = createScreenshots({
  scenes: allScenes,
  knowledge: 'knowledge',
  folder: join('docs', 'images'),
});

/** What is taken of what, and where it goes. */
interface Pictures {
  readonly scenes: readonly Scene[];
  readonly knowledge: string;
  /** Where `--write` puts the pictures. */
  readonly folder: string;
}

/** The verb, with what it takes. */
export function createScreenshots({ scenes: wanted, knowledge, folder }: Pictures): Verb {
  return defineVerb({
    name: 'npm run dev -- screenshots',
    usage: `Usage: npm run dev -- screenshots [--write]

Takes the pictures of the docs: of the bot in its sandbox, on the shipped
story. It needs Chromium, at its usual path or where CHROMIUM_PATH says.

  --write   put the pictures into ${folder}, not into a temporary folder
  --help    print this text

Exit codes: 0 done, 1 there is no Chromium, 2 the command line is wrong.`,
    options: { write: { type: 'boolean', default: false } },
    async run({ options: { write } }) {
      const browser = findBrowser();
      if (browser === undefined) return failure('No pictures without Chromium.\n');
      const target = write ? folder : await mkdtemp(join(tmpdir(), 'sidebar-screenshots-'));
      await mkdir(target, { recursive: true });
      const paths = await takeScreenshots(browser, { scenes: wanted, knowledge, folder: target });
      return success(paths.map((path) => `${path}\n`).join(''));
    },
  });
}
