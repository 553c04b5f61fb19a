import { describe, expect, it } from 'vitest';
import { addWords } from '../../../src/curation/draft/add-words.ts';
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
});
