import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import {
  findBrowser,
  lastEntry,
  launchBrowser,
  typeInComposer,
} from '../../packages/discord-sandbox/test/page/browser.ts';

// Takes the pictures of the README from the built bot on the shipped story: `npm run screenshots`.

const program = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../../docs/images', import.meta.url));

let browser: Browser;
let bot: ChildProcess;
let url: string;

beforeAll(async () => {
  const executable = findBrowser();
  if (executable === undefined) throw new Error('No browser, no pictures.');
  await mkdir(folder, { recursive: true });
  browser = await launchBrowser(executable);
});

afterAll(() => browser.close());

// A sandbox of its own for each picture, so that none shows what an earlier one asked.
beforeEach(async () => {
  bot = spawn(process.execPath, [program], { cwd: root, env: { PATH: process.env['PATH'], PORT: '0' } });
  let output = '';
  bot.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // The first start learns the story.
  await vi.waitFor(() => expect(output).toContain('Bot ready'), { timeout: 120_000, interval: 100 });
  url = /http:\/\/[\d.]+:\d+/u.exec(output)?.[0] ?? '';
}, 130_000);

afterEach(() => {
  bot.kill();
});

interface View {
  readonly language?: 'en' | 'fr';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A page of its own that shows an empty channel. */
async function open({ language = 'en', theme = 'light', width = 960, height = 760 }: View): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  const settings = JSON.stringify({ language, theme });
  await page.addInitScript(`localStorage.setItem('sandbox-settings', ${JSON.stringify(settings)})`);
  await page.goto(url);
  await page.locator('.status.good').waitFor();
  return page;
}

/** Sends a command and waits until its answer is there, pictures and all. */
async function send(page: Page, command: string): Promise<void> {
  const before = await page.getByRole('article').count();
  await typeInComposer(page, command);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(before);
  await lastEntry(page).locator('.container').waitFor();
  const loaded = '[...document.images].every((image) => image.complete && image.naturalWidth > 0)';
  await expect.poll(() => page.evaluate(loaded)).toBe(true);
}

async function save(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

it('an answer in English', async () => {
  const page = await open({});
  await send(page, '/ask how far did nvidia’s shares fall');
  await save(page, 'ask-en');
});

it('an answer in French', async () => {
  const page = await open({ language: 'fr' });
  await send(page, '/demander de combien l’action nvidia a-t-elle chuté');
  await save(page, 'ask-fr');
});

it('questions offered while one types', async () => {
  const page = await open({ height: 620 });
  await typeInComposer(page, '/ask h20');
  await page.getByRole('option').nth(3).waitFor();
  await save(page, 'autocomplete');
});

it('the commands', async () => {
  const page = await open({ height: 620, language: 'fr' });
  await typeInComposer(page, '/');
  await page.getByRole('option').first().waitFor();
  await save(page, 'commands-fr');
});

it('the timeline', async () => {
  const page = await open({ height: 900 });
  await send(page, '/timeline ');
  await save(page, 'timeline');
});

it('the dark theme, and the inspector', async () => {
  const page = await open({ theme: 'dark', width: 1_180 });
  await send(page, '/ask who is jensen huang');
  await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
  await page.getByRole('complementary').waitFor();
  await save(page, 'dark');
});

it('a phone', async () => {
  const page = await open({ width: 390, height: 844, language: 'fr' });
  await send(page, '/demander qu’est-ce que la h20');
  await save(page, 'phone');
});
