import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser.ts';
import { packageRoot } from '../../src/package-root.ts';
import type { Scene, View } from './scenes.ts';

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
  try {
    const paths: string[] = [];
    for (const scene of job.scenes) paths.push(await take(browser, scene, job));
    return paths;
  } finally {
    await browser.close();
  }
}

/** A bot for each picture, so that none shows what an earlier one asked. */
async function take(browser: Browser, scene: Scene, { knowledge, folder }: Job): Promise<string> {
  const { name, view, act } = scene;
  const { bot, url } = await startBot(knowledge);
  try {
    const page = await open(browser, url, view);
    await act(page);
    await page.mouse.move(0, 0);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    await page.close();
    return path;
  } finally {
    bot.kill();
  }
}

async function startBot(knowledge: string): Promise<{ readonly bot: ChildProcess; readonly url: string }> {
  const bot = spawn(process.execPath, [fileURLToPath(new URL('bin/sidebar.js', packageRoot)), 'start'], {
    cwd: fileURLToPath(packageRoot),
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DISCORD_TOKEN: '',
      QUESTION_LOG: 'off',
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
  { language = 'en', theme = 'light', width = 960, height = 760 }: View,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  const settings = JSON.stringify({ language, theme });
  await page.addInitScript(`localStorage.setItem('sandbox-settings', ${JSON.stringify(settings)})`);
  await page.goto(url);
  await page.locator('.status.good').waitFor();
  return page;
}
