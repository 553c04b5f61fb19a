import { createControlClient } from 'discord-sandbox/testing';
import type { Page } from 'playwright-core';
import { lastEntry, send } from '../../test/support/browser.ts';
import { replyKinds, type ReplyKind } from './reply-kinds.ts';
import type { Scene, View } from './scenes.ts';

/** Taller than any reply, so that the page need not scroll; the picture shows the reply alone. */
const height = 1_600;

/** English on a desktop in the light theme, French on a phone in the dark one, and the other way round. */
const views: readonly (readonly [name: string, view: View & { readonly language: 'en' | 'fr' }])[] = [
  ['desk-en', { language: 'en', theme: 'light', width: 760, height }],
  ['phone-en', { language: 'en', theme: 'dark', width: 390, height }],
  ['desk-fr', { language: 'fr', theme: 'dark', width: 760, height }],
  ['phone-fr', { language: 'fr', theme: 'light', width: 390, height }],
];

/** Every kind of reply in every view. */
export const replyScenes: readonly Scene[] = replyKinds.flatMap((kind) =>
  views.map(([viewName, view]) => toScene(kind, viewName, view)),
);

function toScene(kind: ReplyKind, viewName: string, view: View & { readonly language: 'en' | 'fr' }): Scene {
  const { language } = view;
  return {
    name: `reply-${kind.name}-${viewName}`,
    view: { ...view, ...kind.as },
    parts: kind.parts ?? lastEntry,
    added: kind.added,
    act: async (page) => {
      await askBefore(page, kind.asked?.[language] ?? [], language);
      for (const command of kind[language]) await send(page, command);
      await kind.after?.(page, language);
    },
  };
}

/** Readers ask in the server, each once. */
async function askBefore(page: Page, questions: readonly string[], language: 'en' | 'fr'): Promise<void> {
  const readers = createControlClient(new URL(page.url()).origin);
  for (const [at, question] of questions.entries()) {
    const reader = {
      locale: { en: 'en-US', fr: 'fr' }[language],
      user: { id: String(200 + at) },
      guild: true,
    };
    await readers.send('ask', { question }, reader);
  }
}
