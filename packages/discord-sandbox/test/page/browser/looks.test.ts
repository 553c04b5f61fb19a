import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../../../src/sandbox.ts';
import { findBrowser, findViolations, lastEntry, typeInComposer } from '../../support/browser.ts';
import { connectBot, openSandbox, register } from '../../support/harness.ts';
import { handleWeather, weatherCommands } from './weather-bot.ts';
import { useWeatherPage } from './weather-page.ts';

const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0;

const executable = findBrowser();

describe.skipIf(executable === undefined)('the page as people find it', () => {
  const open = useWeatherPage(executable ?? '');

  /** A page on a sandbox in which nothing has happened. */
  async function openEmpty(options: SandboxOptions = {}): Promise<void> {
    const { visit } = open();
    const empty = await openSandbox({ name: 'Weather', ...options });
    await register(await connectBot(empty, handleWeather), ...weatherCommands);
    await visit(empty.url);
  }

  it('offers the commands in an empty channel', async () => {
    const { page } = open();
    await openEmpty();
    await page.getByRole('heading', { name: 'Try the bot' }).waitFor();
    await page.getByRole('button', { name: /\/weather/u }).click();
    expect(await page.getByRole('combobox', { name: 'city' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /\/refresh/u }).count()).toBe(0);
  });

  it('offers the welcome and the examples in the options', async () => {
    const { page, see, choose } = open();
    await openEmpty({
      welcome: { en: 'Ask about the weather', fr: 'Demandez la météo' },
      examples: [{ en: '/weather Paris', fr: '/meteo Pau' }, '/sources', 'Good morning'],
    });
    await page.getByRole('heading', { name: 'Ask about the weather' }).waitFor();
    await page.getByRole('button', { name: '/weather Paris' }).click();
    await see('Sunny in Paris');
    await choose('Français');
    await choose('Message privé');
    await page.getByRole('heading', { name: 'Demandez la météo' }).waitFor();
    await page.getByRole('button', { name: 'Good morning' }).click();
    await see('Good morning');
  });

  it('leaves an example in the composer that lacks an option', async () => {
    const { page, see } = open();
    await openEmpty({ examples: ['/weather'] });
    await page.getByRole('button', { name: '/weather' }).click();
    await page.getByText('Fill in “city” first.').waitFor();
    await page.keyboard.type('Pau');
    await page.keyboard.press('Enter');
    await see('Sunny in Pau');
  });

  it('clips the label of a button in one line, and shows it all as a tooltip', async () => {
    const { page, see, send } = open();
    await page.setViewportSize({ width: 390, height: 740 });
    await send('/sources ');
    await see('a station');
    const label = 'All of the stations from which the forecasts of this bot come';
    const made = lastEntry(page).getByRole('button', { name: label });
    expect(await heightOf(made)).toBeLessThan(40);
    const shown = `document.querySelector('article:last-of-type .button-label')`;
    expect(await page.evaluate(`${shown}.scrollWidth > ${shown}.clientWidth`)).toBe(true);
    expect(await made.getAttribute('title')).toBe(label);
  });

  it.each([390, 320])('fits a phone of %s pixels with everything open', async (width) => {
    const { page, see, send } = open();
    const fits = async (): Promise<void> => {
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    };
    await page.setViewportSize({ width, height: 740 });
    await send('/weather Riga');
    await see('Sunny in Riga');
    expect(await heightOf(page.getByRole('heading', { level: 1 }))).toBeLessThan(40);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Inject a fault' }).click();
    await page.getByText('There are more faults').waitFor();
    await fits();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await typeInComposer(page, '/weather Riga');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '2 more options' }).click();
    await page.getByRole('button', { name: /^private/u }).waitFor();
    await fits();
    await lastEntry(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Forecast for this' }).waitFor();
    await fits();
  });

  it.each(['Light', 'Dark'])('has no accessibility violations in the theme %s', async (theme) => {
    const { page, see, choose, send } = open();
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
