import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPhrasing } from '../../src/curation/draft/add-phrasing.ts';
import { doubtfulComments } from '../../src/curation/lint/doubtful-comments.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { readKnowledgeFiles } from '../../src/knowledge/read-files.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn, shippedFolder, storyOf } from './damaged-folder.ts';

const ferry = 'questions/ferry.yaml';

/** A folder all of whose texts have their accents as characters of their own, as macOS types them. */
async function decomposedFolder(): Promise<string> {
  const folder = await copyOf(ferryFolder);
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.yaml'))) {
    const path = join(folder, name);
    await writeFile(path, (await readFile(path, 'utf8')).normalize('NFD'));
  }
  return folder;
}

describe('accents that are characters of their own', () => {
  it('are read as the accented letters', async () => {
    const { version: _other, ...decomposed } = await storyOf(await decomposedFolder());
    const { version: _version, ...composed } = await storyOf(ferryFolder);
    expect(decomposed).toEqual(composed);
  });

  it('keep the place of what is wrong', async () => {
    const folder = await decomposedFolder();
    await replaceIn(folder, ferry, '- prix des bateaux', '- prix des bateaux <@e\u0301>');
    expect(await problemsOf(folder)).toEqual([
      `${ferry}:15:26: "<@é>" would ping people on Discord: rephrase it`,
    ]);
  });

  it('stay in a file to which a phrasing is added', async () => {
    const folder = await decomposedFolder();
    const before = await readFile(join(folder, ferry), 'utf8');
    const phrasing = { id: 'ferry-cost', text: 'what did they pay', language: 'en' } as const;
    expect(await addPhrasing(folder, phrasing)).toMatchObject({ ok: true });
    const after = await readFile(join(folder, ferry), 'utf8');
    expect(after.replace('      - what did they pay\n', '')).toBe(before);
  });
});

/** The warnings about a folder, one per line. */
async function warningsOf(folder: string): Promise<readonly string[]> {
  return doubtfulComments((await readKnowledgeFiles(folder)).files).map((problem) => formatProblem(problem));
}

const cut =
  'the text ends before this #, which begins a comment: put quotes round the text, or the comment on a line of its own';

describe('a text that a # cuts', () => {
  it.each([
    ['a phrasing', '- price of the boats', '- price of boat #1 today', '12:23'],
    ['an answer', 'en: Marenda built two boats', 'en: Marenda built #two boats', '4:23'],
  ])('is refused when what follows looks like text: %s', async (_what, before, after, place) => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, ferry, before, after);
    expect(await problemsOf(folder)).toContain(`${ferry}:${place}: ${cut}`);
  });

  it('is warned of when it may be a comment, and loads', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, ferry, '- price of the boats', '- price of the boats # not the ferry');
    expect(await problemsOf(folder)).toEqual([]);
    expect(await warningsOf(folder)).toEqual([`${ferry}:12:28: ${cut}`]);
  });

  it.each([
    ['after an id', 'id: ferry-cost', 'id: ferry-cost #1'],
    ['after quotes', '- price of the boats', '- "price of the boats" #1'],
    ['inside quotes', '- price of the boats', '- "price of boat #1"'],
    ['inside a word', '- price of the boats', '- price of boat#1'],
    ['on a line of its own', '- price of the boats', '- price of the boats\n      #1 is missing'],
  ])('is none: a # %s', async (_what, before, after) => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, ferry, before, after);
    expect(await problemsOf(folder)).toEqual([]);
    expect(await warningsOf(folder)).toEqual([]);
  });

  it('is found wherever the # is', async () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    const blank = fc.constantFrom('', ' ', '  ', '\t');
    await fc.assert(
      fc.asyncProperty(word, blank, blank, word, async (first, before, behind, last) => {
        const folder = await copyOf(ferryFolder);
        const text = `zzz ${first}${before}#${behind}${last}`;
        await replaceIn(folder, ferry, '- price of the boats', `- ${text}`);
        const found = [...(await problemsOf(folder)), ...(await warningsOf(folder))];
        expect(found.some((line) => line.endsWith(cut))).toBe(before !== '');
      }),
      { numRuns: 30 },
    );
  });

  it('is nowhere in the story that the project ships', async () => {
    expect(await warningsOf(shippedFolder)).toEqual([]);
  });
});
