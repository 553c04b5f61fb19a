import { expect, it } from 'vitest';
import { addWords } from '../../../src/curation/draft/add-words.ts';
import { removeWords } from '../../../src/curation/draft/remove-words.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn } from '../../knowledge/damaged-folder.ts';
import { textOf } from './files.ts';

const file = 'vocabulary.yaml';
const added = { kind: 'concept', id: 'open', language: 'en', words: 'kick off' } as const;
const alias = { kind: 'name', id: 'port-aster', language: 'fr', words: "l'Aster: ville" } as const;

it.each([
  ['of a concept', added],
  ['in a list that was empty', alias],
])('words %s are taken back once', async (_, words) => {
  const folder = await copyOf(ferryFolder);
  const before = await textOf(folder, file);
  await addWords(folder, words);
  expect(await textOf(folder, file)).not.toBe(before);
  expect(await removeWords(folder, words)).toMatchObject({ ok: true, place: { file } });
  expect(await removeWords(folder, words)).toEqual({ ok: false, problems: [] });
  expect(await textOf(folder, file)).toBe(before);
});

it('words that others have added meanwhile stay', async () => {
  const folder = await copyOf(ferryFolder);
  await addWords(folder, added);
  await addWords(folder, { ...added, words: 'lift off' });
  await addWords(folder, alias);
  await addWords(folder, { ...alias, words: 'Aster-Port' });
  expect((await removeWords(folder, added)).ok).toBe(true);
  // No longer alone in its list, it is not as it was added.
  expect((await removeWords(folder, alias)).ok).toBe(false);
  const after = await textOf(folder, file);
  expect([after.includes('kick off'), after.includes('lift off'), after.includes('Aster-Port')]).toEqual([
    false,
    true,
    true,
  ]);
  expect(await problemsOf(folder)).toEqual([]);
});

it.each([
  ['were reworded', 'kick off', 'kick offs'],
  ['are in quotes now', 'kick off', '"kick off"'],
  ['belong to a concept that is gone', 'id: open', 'id: opening'],
])('words that %s stay', async (_, from, to) => {
  const folder = await copyOf(ferryFolder);
  await addWords(folder, added);
  await replaceIn(folder, file, from, to);
  const before = await textOf(folder, file);
  expect(await removeWords(folder, added)).toEqual({ ok: false, problems: [] });
  expect(await textOf(folder, file)).toBe(before);
});
