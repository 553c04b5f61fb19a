import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  browserTimeout,
  findViolations,
  findBrowser,
  lastEntry,
  launchBrowser,
  typeInComposer,
} from '../../support/browser.ts';
import { startPair } from '../../support/harness.ts';
import { showEverything } from './showcase.ts';

const executable = findBrowser();

function see(page: Page, text: string): Promise<void> {
  return lastEntry(page).getByText(text).first().waitFor();
}

describe.skipIf(executable === undefined)('the page shows', () => {
  let browser: Browser;
  let page: Page;
  /** Where the sandbox of the test is. */
  let home: string;

  beforeAll(async () => {
    browser = await launchBrowser(executable ?? '');
    page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1_100, height: 1_000 } });
    page.setDefaultTimeout(browserTimeout);
    page.on('request', (request) => {
      if (!request.url().startsWith(home)) throw new Error(`External request: ${request.url()}`);
    });
  });

  afterAll(() => browser.close());

  /** One of the buttons defers a response that never comes, for which nobody should wait long. */
  async function open(kind: 'new' | 'old'): Promise<void> {
    const { sandbox } = await startPair(showEverything, {}, { timeouts: { deferred: 500 } });
    home = sandbox.url;
    await page.goto(home);
    onTestFinished(async () => {
      await page.goto('about:blank');
    });
    await page.getByText('Bot connected').waitFor();
    await typeInComposer(page, `/echo ${kind}`);
    await page.keyboard.press('Enter');
    await lastEntry(page).getByText('small print').waitFor();
  }

  it('every kind of component, a thumb as a picture, which needs no font, and where links lead, without opening them', async () => {
    await open('new');
    const entry = lastEntry(page);
    for (const heading of ['One', 'Two', 'Three'])
      await entry.getByRole('heading', { name: heading }).waitFor();
    await entry.getByRole('img', { name: 'A thumbnail' }).waitFor();
    await entry.getByRole('img', { name: 'A brown picture' }).waitFor();
    await entry.getByText(/A picture far away/u).waitFor();
    expect(await entry.getByRole('link', { name: 'table.csv' }).getAttribute('download')).toBe('table.csv');
    expect(await entry.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(await entry.getByText('@42').getAttribute('class')).toBe('mention');
    expect(await entry.getByText('*plain*').count()).toBe(1);
    const colour = "getComputedStyle(document.querySelector('.container')).borderLeftColor";
    expect(await page.evaluate(colour)).toBe('rgb(11, 93, 87)');
    await entry.getByRole('button', { name: 'Enlarge: A brown picture' }).click();
    await page
      .getByRole('dialog', { name: 'A brown picture' })
      .getByRole('button', { name: 'Close' })
      .click();
    expect(await entry.getByRole('button', { name: 'Form' }).locator('svg').count()).toBe(1);
    for (const name of ['a link', 'Website']) {
      await lastEntry(page).getByRole('link', { name }).click();
      const dialog = page.getByRole('dialog', { name: 'This link leads to' });
      await dialog.getByText('https://example.org/page').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    expect(page.context().pages()).toHaveLength(1);
  });

  it('select menus, for the mouse and the keyboard', async () => {
    await open('new');
    await lastEntry(page).getByRole('combobox', { name: 'Pick 1' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await see(page, 'You picked green');
    const first = page.getByRole('article').first();
    await first.getByRole('combobox', { name: 'Pick 2' }).click();
    await first.getByRole('option', { name: /Red/u }).click();
    await first.getByRole('option', { name: /Blue/u }).click();
    await first.getByRole('option', { name: 'Done' }).click();
    await see(page, 'You picked red and blue');
    await first.getByRole('combobox', { name: 'Pick somebody' }).click();
    await first.getByRole('option', { name: 'admin' }).click();
    await see(page, 'You picked 1100000000000000002');
  });

  it('a modal, which stays open until its submission succeeds, and marks fields of unknown types', async () => {
    await open('new');
    await page.getByRole('button', { name: 'Form' }).click();
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.getByText('Unknown component (type 19)').waitFor();
    await dialog.getByLabel(/Your words/u).fill('hello');
    await dialog.getByRole('group', { name: /^A size/u, description: 'One of them' }).waitFor();
    await dialog.getByRole('radio', { name: /Large/u }).check();
    await dialog.getByRole('checkbox', { name: 'Milk' }).check();
    await dialog.getByLabel(/A person/u).selectOption('admin');
    expect(await findViolations(page)).toEqual([]);
    const noResponse = { status: 504, json: { message: 'The bot has not responded.' } };
    await page.route('**/sandbox/modals', (route) => route.fulfill(noResponse), { times: 1 });
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByText('Something went wrong. Try again.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.waitFor({ state: 'detached' });
    await see(page, 'You wrote: hello, l, milk and sugar, admin');
  });

  it('deferred responses, follow-ups, edits and deletions', async () => {
    await open('new');
    await page.getByRole('button', { name: 'Defer' }).click();
    await see(page, 'Bot is thinking…');
    await page.getByRole('button', { name: 'Follow' }).click();
    await see(page, 'And one more');
    expect(await page.getByRole('article').nth(2).textContent()).toContain('Here it is');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('article').count()).toBe(3);
    await typeInComposer(page, '/echo new');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit' }).click();
    await see(page, '(edited)');
  });

  it('content, embeds and attachments', async () => {
    await open('old');
    const entry = lastEntry(page);
    await entry.getByRole('link', { name: 'An embed' }).waitFor();
    for (const text of ['Somebody', 'Left', 'Right', 'The footer'])
      await entry.getByText(text, { exact: true }).waitFor();
    await expect.poll(() => entry.getByRole('img').count()).toBe(2);
    await entry.getByRole('link', { name: 'table.csv' }).waitFor();
  });
});
