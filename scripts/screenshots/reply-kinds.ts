import type { Locator, Page } from 'playwright-core';
import { lastEntry, typeInComposer } from '../../test/support/browser.ts';
import type { View } from './scenes.ts';

/** A kind of reply: what is typed for it in each language, and what is done with the reply. */
export interface ReplyKind {
  readonly name: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly after?: (page: Page, language: 'en' | 'fr') => Promise<void>;
  /** What is shown; the last message unless given. */
  readonly parts?: (page: Page) => Locator;
  /** As whom it is typed; as a member unless given. */
  readonly as?: Pick<View, 'person'>;
  /** What readers have asked before. */
  readonly asked?: { readonly en: readonly string[]; readonly fr: readonly string[] };
  /** Lines that `story.yaml` has besides its own. */
  readonly added?: string;
}

const sharesFall = {
  en: ['/ask how far did nvidia’s shares fall'],
  fr: ['/demander de combien l’action nvidia a-t-elle chuté'],
};

/** The kinds of replies, in the order of docs/replies.md. */
export const replyKinds: readonly ReplyKind[] = [
  { name: 'answer', ...sharesFall },
  { name: 'reworded', en: ['/ask nvidea stonk crash what %'], fr: ['/demander h800 interdit quand'] },
  {
    name: 'follow-up',
    en: [...sharesFall.en, '/ask why?'],
    fr: [...sharesFall.fr, '/demander pourquoi ?'],
    parts: conversation,
  },
  {
    name: 'two-answers',
    en: ['/ask who is huang and what did he say?'],
    fr: ['/demander qu’est-ce que la h20 et qui est huang ?'],
  },
  {
    name: 'quotation',
    en: ['/ask what did trump say about the meeting'],
    fr: ['/demander qu’a dit trump après la rencontre'],
  },
  {
    name: 'gap',
    en: ['/ask how long did the meeting last'],
    fr: ['/demander combien de temps la rencontre a-t-elle duré'],
  },
  { name: 'suggestions', en: ['/ask nvidia china chips rules'], fr: ['/demander puces chine règles nvidia'] },
  {
    name: 'no-answer',
    en: [...sharesFall.en, '/ask where?'],
    fr: [...sharesFall.fr, '/demander comment ça ?'],
    parts: conversation,
  },
  { name: 'nothing', en: ['/ask zzxxqq wwkk'], fr: ['/demander zzxxqq wwkk'] },
  { name: 'small-talk', en: ['/ask hello'], fr: ['/demander bonjour'] },
  {
    name: 'message',
    en: [],
    fr: [],
    parts: conversation,
    after: async (page, language) => {
      const texts = {
        en: 'I heard Nvidia’s shares crashed, how much did they lose?',
        fr: 'Il paraît que Nvidia a chuté. De combien ?',
      };
      await typeInComposer(page, texts[language]);
      await page.keyboard.press('Enter');
      await page.getByRole('article').waitFor();
      await lastEntry(page)
        .getByRole('button', { name: { en: 'More', fr: 'Plus' }[language] })
        .click();
      await page.locator('.panel .panel-item').first().click();
      await lastEntry(page).locator('.container').waitFor();
    },
  },
  { name: 'paragraph', en: ['/ask paragraph 9'], fr: ['/demander paragraphe 9'] },
  {
    name: 'correction',
    ...sharesFall,
    added: `corrected:
  date: 2025-02-04
  time: "14:30"
  zone: CET
  what: {en: an earlier version gave the fall as 27%., fr: une première version donnait une baisse de 27 %.}
  concerns: [p9]
`,
  },
  {
    name: 'embargo',
    ...sharesFall,
    added: `embargo:
  date: 2025-02-01
  time: "06:00"
  zone: CET
  what: {en: the figures were given in advance., fr: les chiffres ont été communiqués à l'avance.}
`,
  },
  {
    name: 'not-helpful',
    ...sharesFall,
    after: openForm,
    parts: (page) => page.getByRole('dialog'),
  },
  {
    name: 'thanks',
    ...sharesFall,
    after: async (page) => {
      await openForm(page);
      await page.getByRole('radio').first().check();
      await page.getByRole('dialog').locator('button').last().click();
      await page.getByRole('article').nth(1).waitFor();
      await lastEntry(page).locator('.container').waitFor();
    },
  },
  { name: 'topics', en: ['/topics '], fr: ['/sujets '] },
  { name: 'story', en: ['/story '], fr: ['/article '] },
  { name: 'timeline', en: ['/timeline '], fr: ['/chronologie '] },
  {
    name: 'insights',
    en: ['/insights '],
    fr: ['/bilan '],
    as: { person: 'admin' },
    asked: {
      en: [
        'how far did nvidia’s shares fall',
        'how long did the meeting last',
        'chip limits china',
        'who won the match last night',
        'who won the match last night',
        'when is the next tesla earnings call',
        'what is the h20',
      ],
      fr: [
        'de combien l’action nvidia a-t-elle chuté',
        'combien de temps la rencontre a-t-elle duré',
        'ventes en chine',
        'qui a gagné le match hier soir',
        'qui a gagné le match hier soir',
        'quand sortent les résultats de tesla',
        'qu’est-ce que la h20',
      ],
    },
  },
];

/** Everything that was said. */
function conversation(page: Page): Locator {
  return page.getByRole('article');
}

async function openForm(page: Page): Promise<void> {
  await lastEntry(page).getByRole('button', { name: '👎' }).click();
  await page.getByRole('dialog').waitFor();
}
