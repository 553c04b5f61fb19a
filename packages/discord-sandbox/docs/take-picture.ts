import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { connectBot, openSandbox, register } from '../test/support/harness.ts';
import { findBrowser, lastEntry, launchBrowser, typeInComposer } from '../test/support/browser.ts';
import { handleWeather, weatherCommands } from '../test/page/browser/weather-bot.ts';

// Takes the picture of the README: `npm run picture`.

it('the page', async () => {
  const executable = findBrowser();
  if (executable === undefined) throw new Error('There is no browser.');
  const sandbox = await openSandbox({ name: 'Weather', welcome: 'Ask about the weather' });
  await register(await connectBot(sandbox, handleWeather), ...weatherCommands);
  const browser = await launchBrowser(executable);
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1_100, height: 660 }, reducedMotion: 'reduce' });
  await page.goto(sandbox.url);
  await page.locator('.status.good').waitFor();
  await typeInComposer(page, '/weather Paris');
  await page.keyboard.press('Enter');
  await lastEntry(page).getByText('Sunny in Paris').waitFor();
  await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
  await page.getByRole('complementary').waitFor();
  await typeInComposer(page, '/weather p');
  await expect.poll(() => page.getByRole('option').count()).toBe(3);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: fileURLToPath(new URL('page.png', import.meta.url)) });
});
