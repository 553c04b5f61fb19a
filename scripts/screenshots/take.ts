import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { browserTimeout, launchBrowser } from '../../test/support/browser.ts';
import { packageRoot } from '../../src/package-root.ts';
import { toPalettePng } from './palette-png.ts';
import type { Scene, View } from './scenes.ts';

/** Above and below a part of the page, in pixels: as much as messages keep from each other. */
const margin = 4;

interface Job {
  readonly scenes: readonly Scene[];
  /** The folder that the bot answers from. */
  readonly knowledge: string;
  /** Where the pictures go; it exists. */
  readonly folder: string;
}

/**
 * Takes pictures of the bot in its sandbox; returns the paths of the files.
 *
 * @param executable The browser.
 */
export async function takeScreenshots(executable: string, job: Job): Promise<readonly string[]> {
  const browser = await launchBrowser(executable);
  const kept = await mkdtemp(join(tmpdir(), 'sidebar-bots-'));
  try {
    const paths: string[] = [];
    for (const scene of job.scenes) paths.push(await take(browser, scene, job, join(kept, scene.name)));
    return paths;
  } finally {
    await browser.close();
    await rm(kept, { recursive: true });
  }
}

/**
 * A bot for each picture, so that none shows what an earlier one asked.
 *
 * @param own A folder for what the bot keeps.
 */
async function take(
  browser: Browser,
  { name, view, act, parts, added }: Scene,
  { knowledge, folder }: Job,
  own: string,
): Promise<string> {
  await mkdir(own);
  const shownStory = added === undefined ? knowledge : await copyWith(added, knowledge, own);
  const { bot, url } = await startBot(shownStory, own);
  try {
    const page = await open(browser, url, view);
    await act(page);
    await page.mouse.move(0, 0);
    const path = join(folder, `${name}.png`);
    const shown = parts === undefined ? {} : { clip: await around(parts(page), page) };
    await writeFile(path, await toPalettePng(await page.screenshot(shown)));
    await page.close();
    return path;
  } finally {
    bot.kill();
    await once(bot, 'close');
  }
}

/** A copy of a story with more lines in its `story.yaml`. */
async function copyWith(added: string, knowledge: string, place: string): Promise<string> {
  const copy = join(place, 'knowledge');
  await cp(knowledge, copy, { recursive: true });
  await appendFile(join(copy, 'story.yaml'), `\n${added}`);
  return copy;
}

/** Where the parts of the page are, from the first to the last, with a margin, as wide as the page. */
async function around(parts: Locator, page: Page): Promise<Clip> {
  const found = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
  const boxes = found.filter((box) => box !== null);
  if (boxes.length === 0) throw new Error('There is nothing to show.');
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  return { x: 0, y: top, width: page.viewportSize()?.width ?? 0, height: bottom - top };
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Starts a bot that keeps what it is asked in this folder. */
async function startBot(
  knowledge: string,
  place: string,
): Promise<{ readonly bot: ChildProcess; readonly url: string }> {
  const bot = spawn(process.execPath, [fileURLToPath(new URL('bin/sidebar.js', packageRoot)), 'start'], {
    cwd: fileURLToPath(packageRoot),
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DISCORD_TOKEN: '',
      QUESTION_LOG: join(place, 'questions.db'),
      KNOWLEDGE_DIR: knowledge,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let url = '';
  for await (const line of createInterface({ input: bot.stdout })) {
    url ||= /http:\/\/[\d.]+:\d+/u.exec(line)?.[0] ?? '';
    if (!line.includes('Bot ready')) continue;
    // What it logs from here on is not read, and must not fill the pipe.
    bot.stdout.resume();
    return { bot, url };
  }
  const [code] = await once(bot, 'close');
  throw new Error(`The bot ended with code ${code} before it was ready.`);
}

/** A page that shows an empty channel. */
async function open(
  browser: Browser,
  url: string,
  { width = 960, height = 760, ...choices }: View,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(browserTimeout);
  const settings = JSON.stringify({ language: 'en', theme: 'light', ...choices });
  await page.addInitScript(`localStorage.setItem('sandbox-settings', ${JSON.stringify(settings)})`);
  await page.goto(url);
  await page.locator('.status.good').waitFor();
  return page;
}
