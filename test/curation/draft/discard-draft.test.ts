import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appendDraft } from '../../../src/curation/draft/append-draft.ts';
import { discardDraft } from '../../../src/curation/draft/discard-draft.ts';
import { copyOf, ferryFolder, replaceIn } from '../../knowledge/damaged-folder.ts';
import { shown, textOf } from './files.ts';

const file = 'questions/ferry.yaml';
const asked = { topic: 'ferry', text: 'Is there a café on board?', language: 'en' } as const;

it.each([
  ['as it is', (text: string) => text],
  ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text: string) => `\uFEFF${text}`],
])('a draft is taken back once, and the file is as before: %s', async (_, relayout) => {
  const folder = await copyOf(ferryFolder);
  const before = relayout(await textOf(folder, file));
  await writeFile(join(folder, file), before);
  const appended = await appendDraft(folder, asked);
  expect(shown(await discardDraft(folder, asked))).toBe(shown(appended));
  expect(await textOf(folder, file)).toBe(before);
  expect(await discardDraft(folder, asked)).toEqual({ ok: false, problems: [] });
});

it('of a gap as well, and what others have appended stays', async () => {
  const folder = await copyOf(ferryFolder);
  const gap = { ...asked, topic: 'gaps/ferry' };
  await appendDraft(folder, { ...gap, text: 'who paints the boats?' });
  const before = await textOf(folder, 'gaps/ferry.yaml');
  await appendDraft(folder, gap);
  await appendDraft(folder, { ...gap, text: 'who sweeps the deck?' });
  expect((await discardDraft(folder, gap)).ok).toBe(true);
  const after = await textOf(folder, 'gaps/ferry.yaml');
  expect(after.startsWith(before)).toBe(true);
  expect([after.includes('sweeps'), after.includes('café')]).toEqual([true, false]);
});

it.each([
  ['was begun to be filled in', '#     en: # TODO', '#     en: Yes.'],
  ['has lost the empty line before it', '\n\n# - id: cafe-board', '\n# - id: cafe-board'],
  ['stands no longer in comments', '# - id: cafe-board', '- id: cafe-board'],
])('a draft that %s stays', async (_, from, to) => {
  const folder = await copyOf(ferryFolder);
  await appendDraft(folder, asked);
  await replaceIn(folder, file, from, to);
  const before = await textOf(folder, file);
  expect((await discardDraft(folder, asked)).ok).toBe(false);
  expect(await textOf(folder, file)).toBe(before);
});

it('a topic that is gone is no problem', async () => {
  const folder = await copyOf(ferryFolder);
  expect(await discardDraft(folder, { ...asked, topic: 'gone' })).toEqual({ ok: false, problems: [] });
});
