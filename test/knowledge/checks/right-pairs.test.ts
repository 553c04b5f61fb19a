import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { bridgeFolder, copyOf, problemsOf, replaceIn } from '../damaged-folder.ts';
import { figurePairs, freePairs, turnedPairs } from './right-pairs.ts';

describe('English and French that say the same in different ways', () => {
  it.each([
    ['figures', figurePairs],
    ['free translations', freePairs],
    ['other points of view', turnedPairs],
  ])('pass without a doubt: %s', async (_what, pairs) => {
    const folder = await copyOf(bridgeFolder);
    const file = join(folder, 'paragraphs.yaml');
    const more = pairs.map(([en, fr], index) => ({ id: `p${index + 10}`, digest: { en, fr } }));
    await writeFile(file, (await readFile(file, 'utf8')) + stringify(more));
    const { manuscript, problems } = checkFiles(await readKnowledgeFiles(folder));
    expect([...problems, ...doubts(manuscript, undefined)].map(({ message }) => message)).toEqual([]);
  });

  it('pass as an attribution that consists of names', async () => {
    const folder = await copyOf(bridgeFolder);
    const names = '{ en: "Ann Writer, Ann Writer", fr: "Ann Writer, Ann Writer" }';
    const attribution = "{ en: the story, fr: l'article }\n  sources: [p1]";
    await replaceIn(folder, 'questions/bridge.yaml', attribution, `${names}\n  sources: [p0, p1]`);
    expect(await problemsOf(folder)).toEqual([]);
  });
});
