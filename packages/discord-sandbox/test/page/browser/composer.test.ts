import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser, lastEntry, typeInComposer } from '../../support/browser.ts';
import { weatherCommands } from './weather-bot.ts';
import { useWeatherPage } from './weather-page.ts';

const executable = findBrowser();

describe.skipIf(executable === undefined)('the composer', () => {
  const open = useWeatherPage(executable ?? '');

  it('brings back the last command or message with the up arrow', async () => {
    const { page, see, send } = open();
    await typeInComposer(page, '/weather Lyon');
    await page.getByRole('button', { name: '2 more options' }).click();
    await page.getByRole('button', { name: /^private/u }).click();
    await page.keyboard.type('tr');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await see('Sunny in Lyon');
    const before = await page.getByRole('article').count();
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('combobox', { name: 'city' }).inputValue()).toBe('Lyon');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('article').count()).toBe(before + 1);
    await see('Only you can see this');
    await send('Nice weather');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('combobox', { name: 'Message or command' }).inputValue()).toBe(
      'Nice weather',
    );
  });

  it('leaves a list closed that Escape has closed, when choices arrive afterwards', async () => {
    const { page } = open();
    const asked: Route[] = [];
    await page.route('**/sandbox/autocomplete', (route) => void asked.push(route));
    await typeInComposer(page, '/weather ');
    await expect.poll(() => asked.length).toBe(1);
    await page.keyboard.press('Escape');
    const response = page.waitForResponse('**/sandbox/autocomplete');
    await asked[0]?.continue();
    await (await response).finished();
    // A request of its own returns after the page has read what came before.
    await page.evaluate("fetch('/sandbox/commands').then((later) => later.json())");
    expect(await page.getByRole('option').count()).toBe(0);
    await page.getByRole('combobox', { name: 'city' }).waitFor();
  });

  it('lists commands that the bot registers while a name is being typed', async () => {
    const { page, sandbox } = open();
    const register = async (commands: readonly object[]): Promise<void> => {
      const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' };
      const init = { method: 'PUT', headers, body: JSON.stringify(commands) };
      const url = `${sandbox.apiBase}/v10/applications/1100000000000000001/commands`;
      expect((await fetch(url, init)).status).toBe(200);
    };
    await page.getByText('Bot connected').waitFor();
    await register([]);
    await typeInComposer(page, '/wea');
    await page.getByText('has not registered any commands').last().waitFor();
    await register(weatherCommands);
    await page.getByRole('option', { name: /\/weather/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'city' }).waitFor();
  });

  it('has a link to the composer before everything else', async () => {
    const { page, see } = open();
    await page.locator('body').press('Tab');
    const link = page.getByRole('link', { name: 'Skip to the message field' });
    await link.focus();
    expect(
      await page.evaluate('document.querySelector("a[href], button, input") === document.activeElement'),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/sources ');
    await page.keyboard.press('Enter');
    await see('a station');
  });

  it('writes to the bot with a mention, which is completed, and shows its reply as one', async () => {
    const { page, see } = open();
    await typeInComposer(page, 'Is it sunny, @wea');
    await page.getByRole('option', { name: '@Weather' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('in Nice?');
    await page.keyboard.press('Enter');
    await see('You wrote: Is it sunny, @Weather in Nice?');
    await see('Reply to member:');
    await lastEntry(page)
      .getByRole('button', { name: /^Is it sunny/u })
      .click();
    expect(await page.locator('article:focus').textContent()).toContain('Is it sunny, @Weather in Nice?');
  });

  it('replies to the bot, until that is cancelled', async () => {
    const { page, see, send } = open();
    await send('@Weather hello');
    await see('You wrote: @Weather hello');
    const reply = (): Promise<void> =>
      lastEntry(page).getByRole('button', { name: 'Reply', exact: true }).click();
    await reply();
    await page.getByText('Replying to Weather').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('Replying to Weather').count()).toBe(0);
    await reply();
    await page.keyboard.type('and tomorrow?');
    await page.keyboard.press('Enter');
    await see('You wrote: and tomorrow?');
    expect(await page.getByRole('article').nth(-2).textContent()).toContain('Reply to Weather:');
  });

  it('says that the bot is typing where it is, until its message comes', async () => {
    const { page, sandbox, choose } = open();
    const post = async (path: string, body: object): Promise<void> => {
      const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' };
      const url = `${sandbox.apiBase}/v10/channels/1100000000000000011/${path}`;
      await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    await page.getByText('Bot connected').waitFor();
    await post('typing', {});
    const line = page.getByText('Weather is typing…');
    await line.waitFor();
    await choose('Direct message');
    await line.waitFor({ state: 'detached' });
    await choose('Server');
    await line.waitFor();
    await post('messages', { content: 'It is sunny.' });
    await lastEntry(page).getByText('It is sunny.').waitFor();
    expect(await line.count()).toBe(0);
  });

  it('writes to the bot in a direct message without a mention', async () => {
    const { see, choose, send } = open();
    await choose('Direct message');
    await send('hello');
    await see('You wrote: hello');
  });
});
