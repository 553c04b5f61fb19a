import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startSandbox, type Sandbox } from '../../../src/sandbox.ts';
import { browserTimeout, lastEntry, launchBrowser, typeInComposer } from '../../support/browser.ts';
import { answerWeather, handleWeather, weatherCommands } from './weather-bot.ts';

const { GuildMessages, DirectMessages } = GatewayIntentBits;

/** The page of a sandbox with the small bot; each test begins with it newly loaded. */
export interface WeatherPage {
  readonly page: Page;
  readonly sandbox: Sandbox;
  /** What the sandbox has logged. */
  readonly logs: string[];
  /** Opens the page of a sandbox. */
  readonly visit: (url: string) => Promise<void>;
  /** Waits for a text in the last message. */
  readonly see: (text: string | RegExp) => Promise<void>;
  /** Clicks on the first thing with exactly this text. */
  readonly choose: (label: string) => Promise<void>;
  /** Types a text in the composer and presses Enter. */
  readonly send: (text: string) => Promise<void>;
}

/** Opens one page for all tests of a suite; what it returns can be called in them. */
export function useWeatherPage(executable: string): () => WeatherPage {
  let context: BrowserContext;
  let sandbox: Sandbox;
  let client: Client;
  let page: Page;
  const logs: string[] = [];
  const problems: string[] = [];
  const visited = ['about:blank'];

  async function visit(url: string): Promise<void> {
    visited.push(url);
    await page.goto(url);
  }

  beforeAll(async () => {
    const browser = await launchBrowser(executable);
    context = await browser.newContext({ locale: 'en-GB', colorScheme: 'light' });
    sandbox = await startSandbox({ name: 'Weather', log: (line) => logs.push(line) });
    const intents = [GuildMessages, DirectMessages];
    client = new Client({ intents, partials: [Partials.Channel], rest: { api: sandbox.apiBase } });
    client.on(Events.InteractionCreate, (interaction) => {
      // A response that comes too late is refused.
      Promise.resolve(handleWeather(interaction)).catch(() => undefined);
    });
    client.on(Events.MessageCreate, (message) => void answerWeather(message));
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

  return () => ({
    page,
    sandbox,
    logs,
    visit,
    see: (text) => lastEntry(page).getByText(text).first().waitFor(),
    choose: (label) => page.getByText(label, { exact: true }).first().click(),
    send: async (text) => {
      await typeInComposer(page, text);
      await page.keyboard.press('Enter');
    },
  });
}
