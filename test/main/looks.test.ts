import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fonts, frame } from '../../src/replies/timeline/picture/frame.ts';
import { colours } from '../../src/replies/timeline/picture/palette.ts';
import { shippedKnowledge, startTestBot, type TestBot } from '../support/bot.ts';
import { browserTimeout, findBrowser, launchBrowser, send } from '../support/browser.ts';
import { contrast, enoughForText } from '../support/contrast.ts';
import { shownTexts } from '../support/page-colours.ts';

/** The screen of a phone, in pixels; Discord itself takes the rest of its height. */
const phone = { width: 390, height: 844 };
const screenLeft = 640;
const smallPhone = 320;
/** What Discord advises for the label of a button, in characters. */
const longestLabel = 38;
/** The grounds of Discord's two themes. */
const discordGrounds = ['#ffffff', '#313338'];

/** What is said in each language, a kind of reply each; the first answer is of two lines. */
const said = {
  en: {
    answer: '/ask how far did nvidia’s shares fall',
    story: '/story ',
    timeline: '/timeline ',
    reworded: '/ask nvidea stonk crash what %',
    'two answers': '/ask who is huang and what did he say?',
    gap: '/ask how long did the meeting last',
    suggestions: '/ask chip limits china',
    nothing: '/ask zzxxqq wwkk',
    'small talk': '/ask hello',
    paragraph: '/ask paragraph 9',
    topics: '/topics ',
  },
  fr: {
    answer: '/demander de combien l’action nvidia a-t-elle chuté',
    story: '/article ',
    timeline: '/chronologie ',
    reworded: '/demander h800 interdit quand',
    'two answers': '/demander qu’est-ce que la h20 et qui est huang ?',
    gap: '/demander combien de temps la rencontre a-t-elle duré',
    suggestions: '/demander ventes en chine',
    nothing: '/demander zzxxqq wwkk',
    'small talk': '/demander bonjour',
    paragraph: '/demander paragraphe 9',
    topics: '/sujets ',
  },
} as const;
type Kind = keyof (typeof said)['en'];

const executable = findBrowser();

describe.skipIf(executable === undefined)('the replies on the shipped story, measured on a phone', () => {
  let browser: Browser;
  let bot: TestBot;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser(executable ?? '');
    page = await browser.newPage({ viewport: phone, reducedMotion: 'reduce' });
    page.setDefaultTimeout(browserTimeout);
    bot = await startTestBot({ folder: shippedKnowledge });
  });

  afterAll(async () => {
    await browser.close();
    await bot.close();
  });

  async function visit(language: 'en' | 'fr', theme: 'light' | 'dark'): Promise<void> {
    await page.goto(bot.sandbox.url);
    await page.evaluate(`localStorage.setItem('sandbox-settings', '${JSON.stringify({ language, theme })}')`);
    await page.reload();
    await page.locator('.status.good').waitFor();
  }

  /** By how many pixels the page is wider than its screen, and what is in it wider than the page. */
  const overflow = (): Promise<unknown> =>
    page.evaluate(`[
      document.documentElement.scrollWidth - innerWidth,
      ...[...document.querySelectorAll('.messages, .container')].map((part) => part.scrollWidth - part.clientWidth),
    ].filter((pixels) => pixels !== 0)`);

  /** The labels of buttons that do not fit on one line. */
  const clippedLabels = (): Promise<unknown> =>
    page.evaluate(`[...document.querySelectorAll('.button-label')]
      .filter((label) => label.scrollWidth > label.clientWidth)
      .map((label) => label.textContent)`);

  describe.each([
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)('in %s', (language, theme) => {
    beforeAll(async () => {
      await visit(language, theme);
      for (const command of Object.values(said[language])) await send(page, command);
    });

    // Counted from the last one: the other language's stand above.
    const kinds = Object.keys(said[language]);
    const reply = (kind: Kind): Locator => page.getByRole('article').nth(kinds.indexOf(kind) - kinds.length);
    const picture = (): Locator => reply('timeline').locator('.picture img');

    it('an answer of two lines is at most 300 pixels tall', async () => {
      expect(await heightOf(reply('answer').locator('.container'))).toBeLessThanOrEqual(300);
    });

    it('/story fits on one screen, whichever of its parts it shows', async () => {
      const buttons = reply('story').locator('.container .component-button');
      expect(await heightOf(reply('story'))).toBeLessThanOrEqual(screenLeft);
      for (const place of [0, 1]) {
        const heading = (await buttons.nth(place).textContent())?.replace(/\s*\(\d+\)$/u, '') ?? '';
        await buttons.nth(place).click();
        await reply('story').getByText(heading, { exact: true }).waitFor();
        expect(await heightOf(reply('story'))).toBeLessThanOrEqual(screenLeft);
      }
    });

    it('no text in the picture of the timeline is under 12 pixels', async () => {
      const { width } = (await picture().boundingBox()) ?? { width: 0 };
      const smallest = Math.min(...Object.values(fonts).map(({ size }) => size));
      expect((smallest * width) / frame.width).toBeGreaterThanOrEqual(12);
    });

    it('the text in the picture of the timeline has the contrast of WCAG AA, on both of Discord’s grounds', async () => {
      const source = (await picture().getAttribute('src')) ?? '';
      const response = await fetch(new URL(source, bot.sandbox.url));
      const png = new Uint8Array(await response.arrayBuffer());
      for (const under of discordGrounds) {
        const found = await coloursOf(png, under);
        const [ground = ''] = found;
        expect(ground).toBe(colours.paper);
        for (const ink of [colours.ink, colours.secondary]) {
          expect(found).toContain(ink);
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(enoughForText);
        }
      }
    });

    it('no label is longer than Discord advises, nor clipped', async () => {
      const labels = await page.locator('.container .button-label').allTextContents();
      expect(labels.length).toBeGreaterThan(20);
      expect(labels.filter(({ length }) => length > longestLabel)).toEqual([]);
      expect(await clippedLabels()).toEqual([]);
    });

    it.each([phone.width, smallPhone])('nothing is wider than a phone of %s pixels', async (width) => {
      await page.setViewportSize({ ...phone, width });
      onTestFinished(() => page.setViewportSize(phone));
      expect(await overflow()).toEqual([]);
    });

    it.each(['light', 'dark'])('every text has the contrast of WCAG AA in the %s theme', async (shown) => {
      await page.evaluate(`document.documentElement.dataset.theme = '${shown}'`);
      const texts = await shownTexts(page, 'article');
      expect(texts.length).toBeGreaterThan(50);
      expect(texts.filter(({ colour, ground }) => contrast(colour, ground) < enoughForText)).toEqual([]);
    });
  });
});

async function heightOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.height ?? Infinity;
}

/** The colours of a picture on a ground, each `#rrggbb`, the most frequent first. */
async function coloursOf(png: Uint8Array, under: string): Promise<readonly string[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.fillStyle = under;
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([colour]) => `#${colour.toString(16).padStart(6, '0')}`);
}
