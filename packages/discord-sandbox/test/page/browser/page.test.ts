import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createControlClient } from '../../../src/testing/control-client.ts';
import { findBrowser, lastEntry, typeInComposer } from '../../support/browser.ts';
import { useWeatherPage } from './weather-page.ts';

const executable = findBrowser();

describe.skipIf(executable === undefined)('the page', () => {
  const open = useWeatherPage(executable ?? '');

  it('sends a command with the keyboard alone, from the start', async () => {
    const { page, see } = open();
    await page.keyboard.type('/wea');
    await page.getByRole('option', { name: /\/weather.*The weather in a city/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('London');
    await page.keyboard.press('Enter');
    await see('Sunny in London');
    await see(/member used/u);
    expect(await page.title()).toBe('Weather · Sandbox');
  });

  it('lists the commands, for the mouse too', async () => {
    const { page, see } = open();
    await typeInComposer(page, '/');
    const names = await page.getByRole('option').allTextContents();
    expect(names.map((name) => /^\/[a-z]+/u.exec(name)?.[0])).toEqual(['/weather', '/sources', '/refresh']);
    await page.getByRole('option', { name: /\/sources/u }).click();
    await page.keyboard.press('Enter');
    await see('a station');
  });

  it('shows the bot’s choices, chosen with arrows and Tab and closed with Escape', async () => {
    const { page, see } = open();
    await typeInComposer(page, '/weather ');
    // In one go, so that no choices for a part of it arrive later.
    await page.keyboard.insertText('pa');
    const field = page.getByRole('combobox', { name: 'city' });
    const option = page.getByRole('option', { name: 'Paris' });
    await option.waitFor();
    await page.keyboard.press('Escape');
    await option.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => field.getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Tab');
    await expect.poll(() => field.inputValue()).toBe('Paris');
    await page.keyboard.press('Enter');
    await see('Sunny in Paris');
  });

  it('fills in optional options, and dismisses ephemeral messages', async () => {
    const { page, see } = open();
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
    const { page, send } = open();
    await send('/weather ');
    await page.getByText('Fill in “city” first.').waitFor();
  });

  it('is in French if that is chosen, and so is the bot', async () => {
    const { page, see, choose, send } = open();
    await choose('Français');
    await page.getByText('Bot connecté').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await send('/meteo Pau');
    await see('Soleil à Pau');
    await see(/member a utilisé/u);
  });

  it('sends the press of a button', async () => {
    const { page, see, send } = open();
    await send('/weather Oslo');
    await see('Sunny in Oslo');
    await lastEntry(page).getByRole('button', { name: 'Tomorrow' }).click();
    await see('Rain tomorrow.');
    await see('member pressed “Tomorrow”');
  });

  it('acts as the admin if that is chosen', async () => {
    const { page, see, choose, send } = open();
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
    const { page, see, choose, send } = open();
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
    const { page, see, send } = open();
    await page.getByRole('button', { name: 'Inject a fault' }).click();
    await page.getByRole('button', { name: /Drop the connection/u }).click();
    await page.getByRole('button', { name: 'Cancel: Drop the connection' }).waitFor();
    await send('/weather Bern');
    await see('Sunny in Bern');
    expect(await page.getByRole('button', { name: /^Cancel:/u }).count()).toBe(0);
  });

  /** Lets the next interaction reach the bot late, and uses a command. The sandbox's clock stands still meanwhile. */
  async function useLate(): Promise<void> {
    const { sandbox, logs } = open();
    const user = createControlClient(sandbox.url);
    await user.injectFault({ kind: 'late', delayMs: 3500 });
    logs.length = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    user.send('sources').catch(() => undefined);
    await expect.poll(() => logs.at(-1)).toContain('Fault: late');
  }

  it('shows that it waits for the bot', async () => {
    const { see } = open();
    await useLate();
    vi.useRealTimers();
    await see('Waiting for Weather…');
  });

  it('shows that the bot has not responded, and in the inspector what came too late', async () => {
    const { page, logs, see } = open();
    await useLate();
    vi.advanceTimersByTime(3500);
    vi.useRealTimers();
    await see('The application did not respond');
    await expect.poll(() => logs.at(-1)).toContain('Unknown interaction');
    await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
    await page.getByRole('complementary').getByText('404', { exact: true }).waitFor();
  });

  it('shows in the inspector what the bot sent', async () => {
    const { page, see, send } = open();
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
    const { page, see, send } = open();
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await send(markup);
    await see(markup);
    await send(`/weather ${markup}`);
    await expect.poll(() => lastEntry(page).textContent()).toContain('onerror');
    expect(await lastEntry(page).locator('img, script').count()).toBe(0);
    expect(await page.title()).toBe('Weather · Sandbox');
  });

  it('uses message commands', async () => {
    const { page, see, send } = open();
    await send('Perpignan');
    await see('Perpignan');
    await lastEntry(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Forecast for this' }).click();
    await see('Sunny in Perpignan');
    await see(/Apps › Forecast for this/u);
  });
});
