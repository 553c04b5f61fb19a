import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addWords } from '../../../src/curation/draft/add-words.ts';
import { removeWords } from '../../../src/curation/draft/remove-words.ts';
import {
  copyOf,
  ferryFolder,
  ferryIn,
  problemsOf,
  replaceIn,
  storyOf,
} from '../../knowledge/damaged-folder.ts';
import { placeOf, shown, textOf } from './files.ts';

const file = 'vocabulary.yaml';
const pot = { kind: 'concept', id: 'jar', language: 'en', words: 'pot of honey', beside: 'jar' } as const;

describe('words for the vocabulary', () => {
  it('go to the end of the list of a concept, and nothing else in the file changes', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const added = await addWords(folder, { kind: 'concept', id: 'open', language: 'en', words: 'kick off' });
    expect(shown(added)).toBe(await placeOf(folder, file, 'kick off'));
    expect(await textOf(folder, file)).toBe(
      before.replace('inaugurate, launch]', 'inaugurate, launch, kick off]'),
    );
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('go to the aliases of a name, an empty list included', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const added = await addWords(folder, {
      kind: 'name',
      id: 'port-aster',
      language: 'fr',
      words: "l'Aster: ville",
    });
    expect(shown(added)).toBe(await placeOf(folder, file, '"l\'Aster'));
    expect(await textOf(folder, file)).toBe(
      before.replace(
        'name: { en: Port Aster, fr: Port Aster }\n    aliases: { en: [], fr: [] }',
        'name: { en: Port Aster, fr: Port Aster }\n    aliases: { en: [], fr: ["l\'Aster: ville"] }',
      ),
    );
    expect((await storyOf(folder)).vocabulary.names[3]?.aliases.fr).toHaveLength(1);
  });

  it('go to the only language of a story that has one', async () => {
    const folder = await ferryIn('fr');
    const added = await addWords(folder, { kind: 'concept', id: 'open', language: 'en', words: 'démarrer' });
    expect(added.ok).toBe(true);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('are refused, and nothing is written, where the check would find fault with them', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const added = await addWords(folder, { kind: 'name', id: 't4', language: 'en', words: 'Larkspur' });
    expect(shown(added)).toEqual([expect.stringContaining('vocabulary.yaml:')]);
    expect(await textOf(folder, file)).toBe(before);
  });

  it('are refused where the name or concept is gone, or its list is an alias', async () => {
    const folder = await copyOf(ferryFolder);
    const gone = await addWords(folder, { kind: 'concept', id: 'close', language: 'en', words: 'shut' });
    expect(shown(gone)).toEqual([
      '.:1:1: vocabulary.yaml has no concept "close" any more: run the command again',
    ]);
    await replaceIn(folder, file, '{ en: [t 4], fr: [t 4] }', '{ en: &four [t 4], fr: *four }');
    const shared = await addWords(folder, { kind: 'name', id: 't4', language: 'fr', words: 'té quatre' });
    expect(shown(shared)).toEqual([expect.stringMatching(/cannot add to: add "té quatre" by hand$/u)]);
  });

  it('make a new concept after the others, which removing takes back byte for byte', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const added = await addWords(folder, pot);
    expect(shown(added)).toBe(await placeOf(folder, file, 'id: jar'));
    expect(await textOf(folder, file)).toContain(
      '\n  - id: jar\n    words: { en: [jar, pot of honey], fr: [] }\n',
    );
    expect((await storyOf(folder)).vocabulary.concepts.at(-1)).toEqual({
      id: 'jar',
      words: { en: ['jar', 'pot of honey'], fr: [] },
    });
    expect(await removeWords(folder, pot)).toMatchObject({ ok: true, place: { file } });
    expect(await textOf(folder, file)).toBe(before);
  });

  it('make the first concept of a story in one language', async () => {
    const folder = await ferryIn('en');
    const text = await textOf(folder, file);
    const before = text.replace(/\nconcepts:[^]*$/u, '\nconcepts: [] # none yet\n');
    await writeFile(join(folder, file), before);
    expect((await addWords(folder, pot)).ok).toBe(true);
    expect(await textOf(folder, file)).toContain(
      '\nconcepts:\n  - id: jar\n    words: { en: [jar, pot of honey] } # none yet\n',
    );
    expect((await removeWords(folder, pot)).ok).toBe(true);
    expect(await textOf(folder, file)).toBe(before);
  });

  it('go into the concept of that name where somebody has made it meanwhile, and out of it again', async () => {
    const folder = await copyOf(ferryFolder);
    await addWords(folder, pot);
    const before = await textOf(folder, file);
    expect((await addWords(folder, { ...pot, words: 'glass' })).ok).toBe(true);
    expect(await textOf(folder, file)).toContain('{ en: [jar, pot of honey, glass], fr: [] }');
    expect((await removeWords(folder, { ...pot, words: 'glass' })).ok).toBe(true);
    expect(await textOf(folder, file)).toBe(before);
  });

  it('are refused where the concepts are a list that only a person can add to', async () => {
    const folder = await copyOf(ferryFolder);
    const text = await textOf(folder, file);
    const flow = 'concepts: [{ id: open, words: { en: [open], fr: [ouvrir] } }]\n';
    await writeFile(join(folder, file), text.replace(/concepts:[^]*$/u, flow));
    expect(shown(await addWords(folder, pot))).toEqual([
      expect.stringMatching(/^vocabulary\.yaml:\d+:\d+: .*add "jar, pot of honey" by hand$/u),
    ]);
  });
});
