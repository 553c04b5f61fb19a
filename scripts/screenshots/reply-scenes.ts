import type { Page } from 'playwright-core';
import { lastEntry, send } from '../../test/support/browser.ts';
import type { Scene, View } from './scenes.ts';

/** A kind of reply: what is typed for it in each language, and what is done with the reply. */
interface Kind {
  readonly name: string;
  readonly en: string;
  readonly fr: string;
  readonly after?: (page: Page) => Promise<void>;
  /** In which views; all unless given. */
  readonly views?: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    name: 'answer',
    en: '/ask how far did nvidia’s shares fall',
    fr: '/demander de combien l’action nvidia a-t-elle chuté',
  },
  { name: 'reworded', en: '/ask nvidea stonk crash what %', fr: '/demander h800 interdit quand' },
  {
    name: 'two-answers',
    en: '/ask who is huang and what did he say?',
    fr: '/demander qu’est-ce que la h20 et qui est huang ?',
  },
  {
    name: 'gap',
    en: '/ask how long did the meeting last',
    fr: '/demander combien de temps la rencontre a-t-elle duré',
    views: ['desk-en', 'phone-en', 'desk-fr'],
  },
  {
    name: 'nothing',
    en: '/ask zzxxqq wwkk',
    fr: '/demander zzxxqq wwkk',
    views: ['phone-en', 'desk-fr', 'phone-fr'],
  },
  { name: 'small-talk', en: '/ask hello', fr: '/demander bonjour' },
  { name: 'paragraph', en: '/ask paragraph 9', fr: '/demander paragraphe 9' },
  {
    name: 'not-helpful',
    en: '/ask how far did nvidia’s shares fall',
    fr: '/demander de combien l’action nvidia a-t-elle chuté',
    views: ['phone-en', 'desk-fr', 'phone-fr'],
    after: async (page) => {
      await lastEntry(page).getByRole('button', { name: '👎' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'topics', en: '/topics ', fr: '/sujets ', views: ['phone-en', 'desk-fr'] },
  { name: 'story', en: '/story ', fr: '/article ', views: ['phone-en', 'phone-fr'] },
];

/** English on a desk in light colours, French on a phone in dark ones, and the other way round. */
const views: readonly (readonly [name: string, view: View & { readonly language: 'en' | 'fr' }])[] = [
  ['desk-en', { language: 'en', theme: 'light', width: 760, height: 620 }],
  ['phone-en', { language: 'en', theme: 'dark', width: 390, height: 760 }],
  ['desk-fr', { language: 'fr', theme: 'dark', width: 760, height: 620 }],
  ['phone-fr', { language: 'fr', theme: 'light', width: 390, height: 760 }],
];

/** The kinds of replies, each in its views. */
export const replyScenes: readonly Scene[] = kinds.flatMap(({ name, en, fr, after, views: wanted }) =>
  views
    .filter(([viewName]) => wanted?.includes(viewName) !== false)
    .map(([viewName, view]) => ({
      name: `reply-${name}-${viewName}`,
      view,
      act: async (page: Page) => {
        await send(page, { en, fr }[view.language]);
        await after?.(page);
      },
    })),
);
