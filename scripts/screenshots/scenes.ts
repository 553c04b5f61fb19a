import type { Locator, Page } from 'playwright-core';
import { send, typeInComposer } from '../../test/support/browser.ts';

/** How the page is shown, and to whom. */
export interface View {
  readonly language?: 'en' | 'fr';
  readonly theme?: 'light' | 'dark';
  readonly person?: 'member' | 'admin';
  readonly width?: number;
  readonly height?: number;
}

/** A picture: how the page is shown, and what a reader does before it is taken. */
export interface Scene {
  /** The file's name, without its ending. */
  readonly name: string;
  readonly view: View;
  readonly act: (page: Page) => Promise<void>;
  /** The parts of the page that are shown, with what is between them; all of it unless given. */
  readonly parts?: (page: Page) => Locator;
  /** Lines that the story's `story.yaml` has besides its own. */
  readonly added?: string | undefined;
}

/** What is typed, and the list above it. */
function composer(page: Page): Locator {
  return page.locator('.composer, .popup');
}

/** The pictures of the page, and of what is typed. */
export const pageScenes: readonly Scene[] = [
  {
    name: 'ask-en',
    view: { height: 520 },
    act: (page) => send(page, '/ask how far did nvidia’s shares fall'),
  },
  {
    name: 'ask-fr',
    view: { height: 520, language: 'fr' },
    act: (page) => send(page, '/demander de combien l’action nvidia a-t-elle chuté'),
  },
  {
    name: 'autocomplete',
    view: { height: 960 },
    parts: composer,
    act: async (page) => {
      await typeInComposer(page, '/ask h20');
      await page.getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'commands-fr',
    view: { language: 'fr', height: 960 },
    parts: composer,
    act: async (page) => {
      await typeInComposer(page, '/');
      await page.getByRole('option').first().waitFor();
    },
  },
];
