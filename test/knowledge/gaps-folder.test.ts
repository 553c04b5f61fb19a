import { appendFile, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsOf, replaceIn, storyOf } from './damaged-folder.ts';

const ferryGaps = join('gaps', 'ferry.yaml');

/** The ids of a folder's gaps with their topics, in the order of the story. */
async function gapsOf(folder: string): Promise<readonly string[]> {
  return (await storyOf(folder)).gaps.map(({ topic, id }) => `${topic}/${id}`);
}

/** A copy of the ferry story with the gaps where an older version kept them. */
async function oldFolder(): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await rename(join(folder, ferryGaps), join(folder, 'gaps.yaml'));
  await rm(join(folder, 'gaps'), { recursive: true });
  return folder;
}

describe('the gaps of a story', () => {
  it('come from one file per topic, in the order of the names of the files', async () => {
    const folder = await copyOf(ferryFolder);
    const [first = '', second = ''] = (await readFile(join(folder, ferryGaps), 'utf8')).split(
      /^(?=- id: other)/m,
    );
    await writeFile(join(folder, ferryGaps), first);
    await writeFile(join(folder, 'gaps', 'bids.yaml'), second);
    await writeFile(join(folder, 'gaps', 'opening.yaml'), '[]\n');
    expect(await gapsOf(folder)).toEqual(['bids/other-shipyards', 'ferry/ticket-price']);
  });

  it('must have a folder with at least one file', async () => {
    const folder = await copyOf(ferryFolder);
    await rm(join(folder, ferryGaps));
    expect(await problemsOf(folder)).toEqual([
      'gaps:1:1: contains no file of gaps: add one named TOPIC.yaml',
    ]);
    await rm(join(folder, 'gaps'), { recursive: true });
    expect(await problemsOf(folder)).toEqual([
      'gaps:1:1: the folder of the gaps, one file per topic, does not exist: bring it back',
    ]);
    await writeFile(join(folder, 'gaps'), '[]');
    expect(await problemsOf(folder)).toEqual([
      'gaps:1:1: is not a folder: the folder of the gaps, one file per topic, is expected here',
    ]);
  });

  it('are reported with the file that they are in', async () => {
    const folder = await copyOf(ferryFolder);
    await cp(join(folder, ferryGaps), join(folder, 'gaps', 'fares.yaml'));
    await writeFile(join(folder, 'gaps', 'Fares 2.yaml'), '[]');
    await writeFile(join(folder, 'gaps', 'notes.txt'), '');
    const problems = await problemsOf(folder);
    expect(problems).toEqual(
      expect.arrayContaining([
        'gaps/Fares 2.yaml:1:1: the name of the file is not a valid id: use up to 60 lower-case letters, digits and single hyphens between them; remove it if it is a copy',
        'gaps/ferry.yaml:2:7: the id "ticket-price" is already at gaps/fares.yaml:2: use another',
        'gaps/notes.txt:1:1: is not a file of gaps: name it TOPIC.yaml, or remove it',
      ]),
    );
  });
});

describe('a folder of an older version', () => {
  it('has its gaps in gaps.yaml, with or without the folder', async () => {
    const folder = await oldFolder();
    const gaps = ['gaps/ticket-price', 'gaps/other-shipyards'];
    expect(await gapsOf(folder)).toEqual(gaps);
    await mkdir(join(folder, 'gaps'));
    expect(await gapsOf(folder)).toEqual(gaps);
    await writeFile(join(folder, 'gaps', 'notes.txt'), '');
    expect(await problemsOf(folder)).toEqual([
      'gaps/notes.txt:1:1: is not a file of gaps: name it TOPIC.yaml, or remove it',
    ]);
  });

  it('is the same story but for the topic of its gaps', async () => {
    const { version: older, ...before } = await storyOf(await oldFolder());
    const { version: newer, ...after } = await storyOf(ferryFolder);
    expect(after.gaps.map((gap) => ({ ...gap, topic: 'gaps' }))).toEqual(before.gaps);
    expect({ ...after, gaps: before.gaps }).toEqual(before);
    expect(newer).not.toBe(older);
  });

  it('reports what is wrong with gaps.yaml', async () => {
    const folder = await oldFolder();
    await replaceIn(folder, 'gaps.yaml', 'related: [ferry-cost]', 'related: [ferry-cots]');
    expect(await problemsOf(folder)).toEqual([
      'gaps.yaml:7:13: no entry has the id "ferry-cots": did you mean "ferry-cost"?',
    ]);
    await rm(join(folder, 'gaps.yaml'));
    await symlink('nowhere', join(folder, 'gaps.yaml'));
    expect(await problemsOf(folder)).toEqual([
      'gaps.yaml:1:1: the file does not exist: bring it back, or take the one that sidebar new-story makes',
    ]);
  });

  it('may have gaps in both places, and one that is the same in both counts once', async () => {
    const folder = await copyOf(ferryFolder);
    await cp(join(folder, ferryGaps), join(folder, 'gaps.yaml'));
    expect(await gapsOf(folder)).toEqual(['ferry/ticket-price', 'ferry/other-shipyards']);
    await appendFile(
      join(folder, 'gaps.yaml'),
      '- {id: speed, ask: {en: [How fast is it?, speed], fr: [Quelle vitesse ?, vitesse]}, answer: {en: Not said., fr: Pas dit.}, sources: [], related: []}\n',
    );
    expect(await gapsOf(folder)).toEqual(['ferry/ticket-price', 'ferry/other-shipyards', 'gaps/speed']);
  });

  it('may not have the same id in both places with different texts', async () => {
    const folder = await copyOf(ferryFolder);
    await cp(join(folder, ferryGaps), join(folder, 'gaps.yaml'));
    await replaceIn(folder, 'gaps.yaml', "doesn't give the fare", 'does not give the fare');
    expect(await problemsOf(folder)).toContain(
      'gaps.yaml:2:7: the id "ticket-price" is already at gaps/ferry.yaml:2: use another',
    );
  });

  it('may not have the same gap twice in gaps.yaml', async () => {
    const folder = await oldFolder();
    const text = await readFile(join(folder, 'gaps.yaml'), 'utf8');
    await writeFile(join(folder, 'gaps.yaml'), text + text.slice(text.indexOf('- id: other')));
    expect(await problemsOf(folder)).toContain(
      'gaps.yaml:28:7: the id "other-shipyards" is already at gaps.yaml:15: use another',
    );
  });
});
