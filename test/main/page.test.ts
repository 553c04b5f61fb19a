import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { copyKnowledge, startTestBot, type StoryCopy, type TestBot } from '../support/bot.ts';
import { browserTimeout, findBrowser, lastEntry, launchBrowser, typeInComposer } from '../support/browser.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const executable = findBrowser();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === undefined)('the bot on the sandbox’s page', () => {
  const place = sharedFolder();
  let browser: Browser;
  let copy: StoryCopy;
  let bot: TestBot;
  let page: Page;
  /** Where pages are that the browser has shown. */
  const own: string[] = [];
  const foreign: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(executable ?? '');
    page = await browser.newPage({ locale: 'en-GB', colorScheme: 'light' });
    page.setDefaultTimeout(browserTimeout);
    page.on('request', (request) => {
      if (!own.some((url) => request.url().startsWith(url))) foreign.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    copy = await copyKnowledge(place.path);
    bot = await startTestBot({ folder: copy.folder });
  });

  afterAll(async () => {
    await browser.close();
    await bot.close();
  });

  async function visit({ sandbox }: TestBot): Promise<void> {
    own.push(sandbox.url);
    await page.goto(sandbox.url);
    await page.getByText('Bot connected').waitFor();
  }

  beforeEach(() => visit(bot));

  afterEach(async () => {
    await page.evaluate('localStorage.clear()');
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  const see = (text: string | RegExp): Promise<void> => lastEntry(page).getByText(text).first().waitFor();
  const choose = (label: string): Promise<void> => page.getByText(label, { exact: true }).first().click();

  /** Asks for the text of the timeline's picture. */
  async function readTheEvents(): Promise<void> {
    await lastEntry(page).getByRole('button', { name: 'The events as text' }).click();
    await see('The X2 takes over.');
  }

  it('answers a typed question, with the keyboard alone', async () => {
    await page.keyboard.press('Tab');
    await typeInComposer(page, '/ask');
    await page.getByRole('option', { name: /\/ask.*Ask a question/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('what is its length in metres');
    await page.keyboard.press('Enter');
    await see('The bridge is 300 metres long.');
    await see(/member used/u);
  });

  it('lists its commands', async () => {
    await typeInComposer(page, '/');
    const listed = page.getByRole('option', { name: /^\/(?:ask|timeline|reload)/u });
    await expect.poll(() => listed.count()).toBe(3);
    await page.getByRole('option', { name: /\/timeline/u }).click();
    await page.keyboard.press('Enter');
    await readTheEvents();
  });

  it('completes a question', async () => {
    await typeInComposer(page, '/ask colour');
    const field = page.getByRole('combobox', { name: 'question' });
    const option = page.getByRole('option', { name: 'What colour is the bridge?' });
    await option.click();
    expect(await field.inputValue()).toBe('What colour is the bridge?');
    await page.keyboard.press('Enter');
    await see('The bridge is green.');
  });

  it('answers in French on the French page', async () => {
    await choose('Français');
    await page.getByText('Bot connecté').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await typeInComposer(page, '/demander comment est-il peint');
    await page.keyboard.press('Enter');
    await see('Le pont est vert.');
    await see(/member a utilisé/u);
  });

  it('answers the press of a button, for that person alone', async () => {
    await typeInComposer(page, '/ask when did the bridge open');
    await page.keyboard.press('Enter');
    await see('The bridge opened on Friday.');
    await lastEntry(page).getByRole('button', { name: 'How long is the bridge?' }).click();
    await see('The bridge is 300 metres long.');
    await see('member pressed “How long is the bridge?”');
    await see('Only you can see this');
  });

  it('reloads the knowledge for the admin, refuses a member, and reports broken knowledge', async () => {
    await typeInComposer(page, '/reload ');
    await page.keyboard.press('Enter');
    await see(/only/iu);
    await choose('Admin');
    await typeInComposer(page, '/reload ');
    await page.keyboard.press('Enter');
    await see('Nothing has changed');
    const before = await page.getByRole('article').count();
    await copy.change('questions/bridge.yaml', (text) => text.replace('sources: [p1]', 'sources: [p99]'));
    await typeInComposer(page, '/reload ');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('article').count()).toBe(before + 1);
    await see(/questions\/bridge\.yaml/u);
    await copy.change('questions/bridge.yaml', (text) => text.replace('sources: [p99]', 'sources: [p1]'));
    await choose('Member');
    await expect.poll(() => page.getByText(/questions\/bridge\.yaml/u).count()).toBe(0);
  });

  it('repeats markup in a question as text', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await typeInComposer(page, `/ask ${markup}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => lastEntry(page).textContent()).toContain('onerror');
    expect(await lastEntry(page).locator('img, script').count()).toBe(0);
    expect(await page.title()).toContain('Sidebar');
  });

  it('answers a question in a message', async () => {
    await typeInComposer(page, 'how was it painted');
    await page.keyboard.press('Enter');
    await see('how was it painted');
    await lastEntry(page).getByRole('button', { name: 'More' }).click();
    await page.locator('.panel .panel-item').first().click();
    await see('The bridge is green.');
    await see(/Apps ›/u);
  });

  it('fits a phone with its longest message', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    onTestFinished(() => page.setViewportSize({ width: 1_280, height: 720 }));
    await typeInComposer(page, '/timeline ');
    await page.keyboard.press('Enter');
    await readTheEvents();
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBe(0);
  });

  it.each(['Light', 'Dark'])('has no accessibility violations in the theme %s', async (theme) => {
    const axe = await readFile(axePath, 'utf8');
    await choose(theme);
    const check = async (): Promise<unknown> => {
      await page.evaluate(axe);
      const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`;
      return page.evaluate(run);
    };
    await typeInComposer(page, '/timeline ');
    await page.keyboard.press('Enter');
    await readTheEvents();
    expect(await check()).toEqual([]);
  });
});
