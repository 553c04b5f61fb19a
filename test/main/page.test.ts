import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  copyKnowledge,
  startTestBot,
  type StoryCopy,
  type TestBot,
  type TestBotOptions,
} from '../support/bot.ts';
import { createGate } from '../support/gate.ts';
import { sharedFolder } from '../support/temporary-folder.ts';
import { slowCommand } from './slow-command.ts';
import {
  findBrowser,
  lastEntry,
  launchBrowser,
  patience,
  typeInComposer,
} from '../../packages/discord-sandbox/test/page/browser.ts';

const executable = findBrowser();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === undefined)('the sandbox page', () => {
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
    page.setDefaultTimeout(patience);
    page.on('request', (request) => {
      if (!own.some((url) => request.url().startsWith(url))) foreign.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    copy = await copyKnowledge(place.path);
    bot = await startTestBot({ folder: copy.folder });
    const script = await fetch(`${bot.sandbox.url}/page/main.js`);
    if (!script.ok) throw new Error(await script.text());
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

  async function visitAnother(options: TestBotOptions): Promise<TestBot> {
    const another = await startTestBot(options);
    onTestFinished(async () => {
      await page.goto('about:blank');
      await another.close();
    });
    await visit(another);
    return another;
  }

  beforeEach(() => visit(bot));

  afterEach(async () => {
    await page.evaluate('localStorage.clear()');
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  const see = (text: string | RegExp): Promise<void> => lastEntry(page).getByText(text).first().waitFor();
  const choose = (label: string): Promise<void> => page.getByText(label, { exact: true }).first().click();

  it('answers a question that is typed, with the keyboard alone', async () => {
    await page.keyboard.press('Tab');
    await typeInComposer(page, '/ask');
    await page.getByRole('option', { name: /\/ask.*Ask a question/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('what is its length in metres');
    await page.keyboard.press('Enter');
    await see('The bridge is 300 metres long.');
    await see(/reader used/u);
    expect(await lastEntry(page).getByText('question').first().textContent()).toContain('question');
  });

  it('lists every command with its description, which the mouse can choose', async () => {
    await typeInComposer(page, '/');
    const listed = page.getByRole('option', { name: /^\/(?:ask|timeline|reload)/u });
    await expect.poll(() => listed.count()).toBe(3);
    await page.getByRole('option', { name: /\/timeline/u }).click();
    await page.keyboard.press('Enter');
    await see('The X2 takes over.');
  });

  it('completes a question by arrows, Tab and Escape', async () => {
    await typeInComposer(page, '/ask ');
    // At once, so that no choices for a part of it come later.
    await page.keyboard.insertText('colour');
    const field = page.getByRole('combobox', { name: 'question' });
    const option = page.getByRole('option', { name: 'What colour is the bridge?' });
    await option.waitFor();
    await page.keyboard.press('Escape');
    expect(await option.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('What colour is the bridge?');
    await page.keyboard.press('Enter');
    await see('The bridge is green.');
  });

  it('fills in an option that may be left out', async () => {
    await typeInComposer(page, '/ask what colour is the bridge');
    await page.getByRole('button', { name: '2 more options' }).click();
    await page.getByRole('button', { name: /^private/u }).click();
    await page.keyboard.type('tr');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await see('Only you can see this');
    const before = await page.getByRole('article').count();
    await page.getByRole('button', { name: 'Dismiss message' }).last().click();
    await expect.poll(() => page.getByRole('article').count()).toBe(before - 1);
  });

  it('says what is missing', async () => {
    await typeInComposer(page, '/ask ');
    await page.keyboard.press('Enter');
    await page.getByText('Fill in “question” first.').waitFor();
  });

  it('speaks French, and so does the bot', async () => {
    await choose('Français');
    await page.getByText('Bot connecté').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await typeInComposer(page, '/demander comment est-il peint');
    await page.keyboard.press('Enter');
    await see('Le pont est vert.');
    await see(/reader a utilisé/u);
  });

  it('answers the press of a button, for the presser alone', async () => {
    await typeInComposer(page, '/ask when did the bridge open');
    await page.keyboard.press('Enter');
    await see('The bridge opened on Friday.');
    await lastEntry(page).getByRole('button', { name: 'How long is the bridge?' }).click();
    await see('The bridge is 300 metres long.');
    await see('reader pressed “How long is the bridge?”');
    await see('Only you can see this');
  });

  it('reads the knowledge again for the admin, refuses a member, and tells of broken knowledge', async () => {
    await typeInComposer(page, '/reload ');
    await page.keyboard.press('Enter');
    await see(/only/iu);
    await choose('Admin');
    await typeInComposer(page, '/reload ');
    await page.keyboard.press('Enter');
    await see('Nothing changed');
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

  it('keeps direct messages apart', async () => {
    await typeInComposer(page, '/ask when did the bridge open');
    await page.keyboard.press('Enter');
    await see('The bridge opened on Friday.');
    await choose('Direct message');
    await page.getByText('Direct message with Sidebar').waitFor();
    await expect.poll(() => page.getByRole('article').count()).toBe(0);
    await typeInComposer(page, '/');
    expect(await page.getByRole('option', { name: /reload/u }).count()).toBe(0);
  });

  it('sees the bot come back after a dropped connection and answer', async () => {
    await page.getByRole('button', { name: 'Misbehave' }).click();
    await page.getByRole('button', { name: /Drop the connection/u }).click();
    await page.getByRole('button', { name: 'Call off: Drop the connection' }).waitFor();
    await typeInComposer(page, '/ask how was it painted');
    await page.keyboard.press('Enter');
    await see('The bridge is green.');
    await expect.poll(() => page.getByRole('button', { name: /Call off/u }).count()).toBe(0);
  });

  it('says that it waits until there is an answer', async () => {
    const gate = createGate();
    await visitAnother({ commands: [slowCommand(gate.opened)] });
    await typeInComposer(page, '/slow ');
    await page.keyboard.press('Enter');
    await see('Waiting for Sidebar…');
    gate.open();
    await see('At last.');
  });

  it('says that the application did not respond, and shows what came too late', async () => {
    const hurried = await visitAnother({ timeouts: { answer: 3_000 } });
    await page.getByRole('button', { name: 'Misbehave' }).click();
    await page.getByRole('button', { name: /Deliver late/u }).click();
    await typeInComposer(page, '/ask how was it painted');
    await page.keyboard.press('Enter');
    await see('The application did not respond');
    await expect.poll(() => hurried.logged.some(({ msg }) => msg.includes('took no answer'))).toBe(true);
    await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
    await page.getByRole('complementary').getByText('404', { exact: true }).waitFor();
  });

  it('shows in the inspector what was sent and answered', async () => {
    await typeInComposer(page, '/ask how was it painted');
    await page.keyboard.press('Enter');
    await see('The bridge is green.');
    await lastEntry(page).getByRole('button', { name: 'Inspect' }).focus();
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('204', { exact: true }).waitFor();
    expect(await inspector.textContent()).toContain('The bridge is green.');
    await page.keyboard.press('Escape');
    await expect.poll(() => inspector.count()).toBe(0);
  });

  it('shows markup as text, from a person and from the bot', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await typeInComposer(page, markup);
    await page.keyboard.press('Enter');
    await see(markup);
    await typeInComposer(page, `/ask ${markup}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => lastEntry(page).textContent()).toContain('onerror');
    expect(await lastEntry(page).locator('img, script').count()).toBe(0);
    expect(await page.title()).toContain('Sidebar');
  });

  it('offers the commands for messages on a message', async () => {
    await typeInComposer(page, 'how was it painted');
    await page.keyboard.press('Enter');
    await see('how was it painted');
    await lastEntry(page).getByRole('button', { name: 'More' }).click();
    await page.locator('.panel .panel-item').first().click();
    await see('The bridge is green.');
    await see(/Apps ›/u);
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    onTestFinished(() => page.setViewportSize({ width: 1_280, height: 720 }));
    await typeInComposer(page, '/timeline ');
    await page.keyboard.press('Enter');
    await see('The X2 takes over.');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('Misbehave').waitFor();
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBe(0);
  });

  it('refuses scripts and styles that are not its own', async () => {
    const response = await fetch(bot.sandbox.url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it.each(['Light', 'Dark'])('has no fault that axe finds, in the theme %s', async (theme) => {
    const axe = await readFile(axePath, 'utf8');
    await choose(theme);
    const check = async (): Promise<unknown> => {
      await page.evaluate(axe);
      const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`;
      return page.evaluate(run);
    };
    expect(await check()).toEqual([]);
    await page.getByRole('button', { name: 'Misbehave' }).click();
    await page.getByRole('button', { name: /Rate limit/u }).click();
    await typeInComposer(page, '/timeline ');
    await page.keyboard.press('Enter');
    await see('The X2 takes over.');
    await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
    await page.getByRole('complementary').waitFor();
    await typeInComposer(page, '/ask bridge');
    await page.getByRole('option').first().waitFor();
    expect(await check()).toEqual([]);
  });
});
