import type { Page } from 'playwright-core';
import { lastEntry, send, typeInComposer } from '../../test/support/browser.ts';

/** How the page is shown. */
export interface View {
  readonly language?: 'en' | 'fr';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A picture: how the page is shown, and what a reader does before it is taken. */
export interface Scene {
  /** The file's name, without its ending. */
  readonly name: string;
  readonly view: View;
  readonly act: (page: Page) => Promise<void>;
}

export const scenes: readonly Scene[] = [
  {
    name: 'ask-en',
    view: {},
    act: (page) => send(page, '/ask how far did nvidia’s shares fall'),
  },
  {
    name: 'ask-fr',
    view: { language: 'fr' },
    act: (page) => send(page, '/demander de combien l’action nvidia a-t-elle chuté'),
  },
  {
    name: 'autocomplete',
    view: { height: 620 },
    act: async (page) => {
      await typeInComposer(page, '/ask h20');
      await page.getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'commands-fr',
    view: { height: 620, language: 'fr' },
    act: async (page) => {
      await typeInComposer(page, '/');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'timeline',
    view: { width: 390, height: 760, theme: 'dark' },
    act: (page) => send(page, '/timeline '),
  },
  {
    name: 'dark',
    view: { theme: 'dark', width: 1_180 },
    act: async (page) => {
      await send(page, '/ask who is jensen huang');
      await lastEntry(page).getByRole('button', { name: 'Inspect' }).click();
      await page.getByRole('complementary').waitFor();
    },
  },
  {
    name: 'phone',
    view: { width: 390, height: 844, language: 'fr' },
    act: (page) => send(page, '/demander qu’est-ce que la h20'),
  },
];
