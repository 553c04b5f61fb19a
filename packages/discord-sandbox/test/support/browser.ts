import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import { chromium, type Browser, type Page } from 'playwright-core';

/**
 * The usual paths of Chromium, first of the build without windows, which takes a third of the processor time. The
 * environment variable CHROMIUM_PATH replaces them.
 */
const usualPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long the browser may take, in milliseconds: so long that a busy machine makes no difference. */
export const browserTimeout = 120_000;

/** The path of Chromium; undefined, with a line on standard error, if there is none. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  const found = (named === undefined ? usualPaths : [named]).find((path) => existsSync(path));
  if (found === undefined) {
    process.stderr.write(
      'Skipped: the tests of the page need Chromium. Install it, or set CHROMIUM_PATH to its path.\n',
    );
  }
  return found;
}

/** Starts the browser. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags, timeout: browserTimeout });
}

/** Focuses the composer and types a text. */
export async function typeInComposer(page: Page, text: string): Promise<void> {
  await page.locator('.composer').getByRole('combobox').first().focus();
  await page.keyboard.type(text);
}

/** The last message on the page. */
export function lastEntry(page: Page): ReturnType<Page['locator']> {
  return page.getByRole('article').last();
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong with the page's accessibility: the rule, the element and the reason. */
export async function findViolations(page: Page): Promise<unknown> {
  // Not as an element, which the page's own policy forbids.
  await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`);
}
