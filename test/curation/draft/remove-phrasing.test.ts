import { expect, it } from 'vitest';
import { addPhrasing } from '../../../src/curation/draft/add-phrasing.ts';
import { removePhrasing } from '../../../src/curation/draft/remove-phrasing.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn } from '../../knowledge/damaged-folder.ts';
import { textOf } from './files.ts';

const file = 'questions/ferry.yaml';
const added = { id: 'ferry-cost', text: 'what did they pay', language: 'en' } as const;

it('a phrasing is taken back once', async () => {
  const folder = await copyOf(ferryFolder);
  const before = await textOf(folder, file);
  await addPhrasing(folder, added);
  expect(await removePhrasing(folder, added)).toMatchObject({ ok: true, place: { file } });
  expect(await removePhrasing(folder, added)).toEqual({ ok: false, problems: [] });
  expect(await textOf(folder, file)).toBe(before);
});

it('what others have added meanwhile stays', async () => {
  const folder = await copyOf(ferryFolder);
  await addPhrasing(folder, added);
  await addPhrasing(folder, { ...added, text: 'the bill for the boats' });
  await addPhrasing(folder, { ...added, language: 'fr', text: 'la facture des bateaux' });
  expect((await removePhrasing(folder, added)).ok).toBe(true);
  const after = await textOf(folder, file);
  expect(after).not.toContain(added.text);
  expect([after.includes('the bill for the boats'), after.includes('la facture')]).toEqual([true, true]);
  expect(await problemsOf(folder)).toEqual([]);
});

it.each([
  ['was reworded', '- what did they pay', '- what did they pay for it'],
  ['has got a comment', '- what did they pay', '- what did they pay # a reader'],
  ['is in quotes now', '- what did they pay', '- "what did they pay"'],
  [
    'is the first now',
    '- How much did the boats cost?\n      - price of the boats\n      - what did they pay',
    '- what did they pay\n      - How much did the boats cost?\n      - price of the boats',
  ],
])('a phrasing that %s stays', async (_, from, to) => {
  const folder = await copyOf(ferryFolder);
  await addPhrasing(folder, added);
  await replaceIn(folder, file, from, to);
  const before = await textOf(folder, file);
  expect(await removePhrasing(folder, added)).toMatchObject({ ok: false });
  expect(await textOf(folder, file)).toBe(before);
});

it('an entry that is gone is no problem', async () => {
  const folder = await copyOf(ferryFolder);
  expect(await removePhrasing(folder, { ...added, id: 'gone' })).toEqual({ ok: false, problems: [] });
});
