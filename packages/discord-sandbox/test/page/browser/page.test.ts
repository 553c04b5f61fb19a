import { Client, Events, REST } from 'discord.js';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox.ts';
import { createControlClient } from '../../../src/testing/control-client.ts';
import {
  browserTimeout,
  findBrowser,
  findViolations,
  lastEntry,
  launchBrowser,
  typeInComposer,
} from '../../support/browser.ts';
import { handleWeather, weatherCommands } from './weather-bot.ts';

const executable = findBrowser();

describe.skipIf(executable === undefined)('the page', () => {
  let context: BrowserContext;
  let sandbox: Sandbox;
  let client: Client;
  let page: Page;
  const logs: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    const browser = await launchBrowser(executable ?? '');
    context = await browser.newContext({ locale: 'en-GB', colorScheme: 'light' });
    sandbox = await startSandbox({ name: 'Weather', log: (line) => logs.push(line) });
    client = new Client({ intents: [], rest: { api: sandbox.apiBase } });
    client.on(Events.InteractionCreate, (interaction) => {
      // A response that comes too late is refused.
      Promise.resolve(handleWeather(interaction)).catch(() => undefined);
    });
    page = await context.newPage();
    page.on('request', (request) => {
      if (!visited.some((url) => request.url().startsWith(url)))
        problems.push(`External request: ${request.url()}`);
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.setDefaultTimeout(browserTimeout);
    await client.login(sandbox.token);
    await client.rest.put(`/applications/${client.user?.id}/commands`, { body: weatherCommands });
  });

  afterAll(async () => {
    await context.browser()?.close();
    await client.destroy();
    await sandbox.close();
  });

  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await visit(sandbox.url);
  });

  afterEach(async () => {
    await page.evaluate('localStorage.clear()');
    await page.goto('about:blank');
    expect(problems.splice(0)).toEqual([]);
  });

  const visited = ['about:blank'];

  async function visit(url: string): Promise<void> {
    visited.push(url);
    await page.goto(url);
  }

  const see = (text: string | RegExp): Promise<void> => lastEntry(page).getByText(text).first().waitFor();
  const choose = (label: string): Promise<void> => page.getByText(label, { exact: true }).first().click();
  const send = async (text: string): Promise<void> => {
    await typeInComposer(page, text);
    await page.keyboard.press('Enter');
  };

  it('sends a command with the keyboard alone', async () => {
    await page.keyboard.press('Tab');
    await typeInComposer(page, '/wea');
    await page.getByRole('option', { name: /\/weather.*The weather in a city/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('London');
    await page.keyboard.press('Enter');
    await see('Sunny in London');
    await see(/member used/u);
    expect(await page.title()).toBe('Weather · Sandbox');
  });

  it('lists the commands, for the mouse too', async () => {
    await typeInComposer(page, '/');
    const names = await page.getByRole('option').allTextContents();
    expect(names.map((name) => /^\/[a-z]+/u.exec(name)?.[0])).toEqual(['/weather', '/sources', '/refresh']);
    await page.getByRole('option', { name: /\/sources/u }).click();
    await page.keyboard.press('Enter');
    await see('a station');
  });

  it('shows the bot’s choices, chosen with arrows and Tab and closed with Escape', async () => {
    await typeInComposer(page, '/weather ');
    // In one go, so that no choices for a part of it arrive later.
    await page.keyboard.insertText('pa');
    const field = page.getByRole('combobox', { name: 'city' });
    const option = page.getByRole('option', { name: 'Paris' });
    await option.waitFor();
    await page.keyboard.press('Escape');
    expect(await option.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('Paris');
    await page.keyboard.press('Enter');
    await see('Sunny in Paris');
  });

  it('fills in optional options, and dismisses ephemeral messages', async () => {
    await typeInComposer(page, '/weather Lyon');
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

  it('names a required option that is missing', async () => {
    await send('/weather ');
    await page.getByText('Fill in “city” first.').waitFor();
  });

  it('is in French if that is chosen, and so is the bot', async () => {
    await choose('Français');
    await page.getByText('Bot connecté').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await send('/meteo Pau');
    await see('Soleil à Pau');
    await see(/member a utilisé/u);
  });

  it('sends the press of a button', async () => {
    await send('/weather Oslo');
    await see('Sunny in Oslo');
    await lastEntry(page).getByRole('button', { name: 'Tomorrow' }).click();
    await see('Rain tomorrow.');
    await see('member pressed “Tomorrow”');
  });

  it('acts as the admin if that is chosen', async () => {
    await typeInComposer(page, '/refresh');
    await page.getByRole('option', { name: /hidden from members/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await see('Only administrators can do that.');
    await choose('Admin');
    await send('/refresh ');
    await page.keyboard.press('Enter');
    await see('New forecasts loaded.');
  });

  it('keeps direct messages apart from the server', async () => {
    await send('/weather Rome');
    await see('Sunny in Rome');
    await choose('Direct message');
    await page.getByText('Direct message with Weather').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await typeInComposer(page, '/');
    await page.getByRole('option', { name: /weather/u }).waitFor();
    expect(await page.getByRole('option', { name: /refresh/u }).count()).toBe(0);
  });

  it('injects a fault, from which the bot recovers', async () => {
    await page.getByRole('button', { name: 'Inject a fault' }).click();
    await page.getByRole('button', { name: /Drop the connection/u }).click();
    await page.getByRole('button', { name: 'Cancel: Drop the connection' }).waitFor();
    await send('/weather Bern');
    await see('Sunny in Bern');
    expect(await page.getByRole('button', { name: /^Cancel:/u }).count()).toBe(0);
  });

  /** Lets the next interaction reach the bot late, and uses a command. The sandbox's clock stands still meanwhile. */
  async function useLate(): Promise<void> {
    const user = createControlClient(sandbox.url);
    await user.injectFault({ kind: 'late', delayMs: 3500 });
    logs.length = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    user.send('sources').catch(() => undefined);
    await expect.poll(() => logs.at(-1)).toContain('Fault: late');
  }

  it('shows that it waits for the bot', async () => {
    await useLate();
    vi.useRealTimers();
    await see('Waiting for Weather…');
  });

  it('shows that the bot has not responded, and in the inspector what came too late', async () => {
    await useLate();
    vi.advanceTimersByTime(3500);
    vi.useRealTimers();
    await see('The application did not respond');
    await expect.poll(() => logs.at(-1)).toContain('Unknown interaction');
    await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
    await page.getByRole('complementary').getByText('404', { exact: true }).waitFor();
  });

  it('shows in the inspector what the bot sent', async () => {
    await send('/weather Kyiv');
    await see('Sunny in Kyiv');
    await lastEntry(page).getByRole('button', { name: 'Inspect' }).focus();
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('204', { exact: true }).waitFor();
    expect(await inspector.textContent()).toContain('Sunny in Kyiv');
    await page.keyboard.press('Escape');
    expect(await inspector.count()).toBe(0);
  });

  it('shows HTML as text, from a person and from the bot', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await send(markup);
    await see(markup);
    await send(`/weather ${markup}`);
    await expect.poll(() => lastEntry(page).textContent()).toContain('onerror');
    expect(await lastEntry(page).locator('img, script').count()).toBe(0);
    expect(await page.title()).toBe('Weather · Sandbox');
  });

  it('uses message commands', async () => {
    await send('Perpignan');
    await see('Perpignan');
    await lastEntry(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Forecast for this' }).click();
    await see('Sunny in Perpignan');
    await see(/Apps › Forecast for this/u);
  });

  /** A page on a sandbox in which nothing has happened. */
  async function openEmpty(options: SandboxOptions = {}): Promise<void> {
    const empty = await startSandbox(options);
    onTestFinished(() => empty.close());
    const rest = new REST({ api: empty.apiBase }).setToken(empty.token);
    await rest.put(`/applications/${client.user?.id}/commands`, { body: weatherCommands });
    await visit(empty.url);
  }

  it('offers the commands in an empty channel', async () => {
    await openEmpty();
    await page.getByRole('heading', { name: 'Try the bot' }).waitFor();
    await page.getByRole('button', { name: /\/weather/u }).click();
    expect(await page.getByRole('combobox', { name: 'city' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /\/refresh/u }).count()).toBe(0);
  });

  it('offers the welcome and the examples in the options', async () => {
    await openEmpty({
      welcome: { en: 'Ask about the weather', fr: 'Demandez la météo' },
      examples: [{ en: '/weather Paris', fr: '/meteo Pau' }, '/sources', 'Good morning'],
    });
    await page.getByRole('heading', { name: 'Ask about the weather' }).waitFor();
    await page.getByRole('button', { name: 'Good morning' }).click();
    expect(await page.getByRole('combobox', { name: 'Message or command' }).inputValue()).toBe(
      'Good morning',
    );
    await choose('Français');
    await page.getByRole('heading', { name: 'Demandez la météo' }).waitFor();
    await page.getByRole('button', { name: '/meteo Pau' }).click();
    expect(await page.getByRole('combobox', { name: 'ville' }).inputValue()).toBe('Pau');
    await page.getByRole('button', { name: '/sources' }).click();
    expect(await page.getByRole('group', { name: '/sources' }).count()).toBe(1);
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await send('/weather Riga');
    await see('Sunny in Riga');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Inject a fault' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });

  it.each(['Light', 'Dark'])('has no accessibility violations in the theme %s', async (theme) => {
    await choose(theme);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Inject a fault' }).click();
    await page.getByRole('button', { name: /Deliver late/u }).waitFor();
    await page.keyboard.press('Escape');
    await send('/weather Lima');
    await see('Sunny in Lima');
    await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
    await page.getByRole('complementary').waitFor();
    await typeInComposer(page, '/weather p');
    await page.getByRole('option').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
