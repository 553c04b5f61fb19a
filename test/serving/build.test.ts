import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/serving/build.ts';
import type { BuildResult } from '../../src/serving/built.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { readBuild, writeBuild } from '../../src/serving/build-cache.ts';
import { readSourceFiles } from '../../src/serving/source-files.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn, storyOf } from '../knowledge/damaged-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function answerOf(result: BuildResult, question: string): string {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const verdict = createMatcher(result.story, result.model).match(question);
  return verdict.kind === 'answer' ? verdict.entry.answer.en : verdict.kind;
}

describe('a build', () => {
  it('turns a valid folder into its story and a model that answers from it', async () => {
    const result = await build(ferryFolder, null);
    expect(result).toMatchObject({ ok: true, story: await storyOf(ferryFolder) });
    expect(answerOf(result, 'the price of the boats')).toContain('€12.5 million');
  });

  it('reports every problem of a folder, and caches nothing', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    const cache = await temporaryFolder();
    const result = await build(folder, cache);
    expect(result.ok ? [] : result.problems).toHaveLength((await problemsOf(folder)).length);
    expect(result).toMatchObject({ ok: false, problems: [{ file: 'timeline.yaml', line: 7 }] });
    expect(await readdir(cache)).toEqual([]);
  });

  it('is cached and used while the folder stays the same', async () => {
    const cache = await temporaryFolder();
    const first = await build(ferryFolder, cache);
    if (!first.ok) throw new Error('the ferry story is invalid');
    expect(isDeepStrictEqual(await readBuild(cache, await readSourceFiles(ferryFolder)), first)).toBe(true);
    const marked = { ...first, outcomes: [] };
    await writeBuild(cache, await readSourceFiles(ferryFolder), marked);
    expect(isDeepStrictEqual(await build(ferryFolder, cache), marked)).toBe(true);
  });

  it('learns again when the folder has changed', async () => {
    const folder = await copyOf(ferryFolder);
    const cache = await temporaryFolder();
    await build(folder, cache);
    await replaceIn(folder, 'questions/ferry.yaml', '- price of the boats', '- what the shipyard was paid');
    const changed = await build(folder, cache);
    expect(answerOf(changed, 'what the shipyard was paid')).toContain('€12.5 million');
    expect(await readdir(cache)).toHaveLength(2);
  });

  it.each([
    ['questions/photo.yaml', 'is not UTF-8 text'],
    ['questions/notes.txt', 'is not a file of questions'],
  ])('is not taken from the cache when %s was added, which is no part of it', async (file, message) => {
    const folder = await copyOf(ferryFolder);
    const cache = await temporaryFolder();
    expect(await build(folder, cache)).toHaveProperty('ok', true);
    await writeFile(join(folder, file), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    const problems = expect.arrayContaining([
      expect.objectContaining({ file, message: expect.stringContaining(message) }),
    ]);
    expect(await build(folder, cache)).toMatchObject({ ok: false, problems });
  });

  it('is made again when the labelled questions have changed', async () => {
    const folder = await copyOf(ferryFolder);
    const cache = await temporaryFolder();
    const first = await build(folder, cache);
    const labelled = {
      q: 'the price of the boats',
      lang: 'en',
      kind: 'in',
      accept: ['ferry-cost'],
      typo: false,
    };
    await writeFile(join(folder, 'evaluation.jsonl'), JSON.stringify(labelled));
    const second = await build(folder, cache);
    expect([first, second].map((result) => result.ok && result.outcomes)).toEqual([
      [],
      [{ q: 'the price of the boats', outcome: 'right' }],
    ]);
  });

  it('learns again when what is cached is damaged', async () => {
    const cache = await temporaryFolder();
    await build(ferryFolder, cache);
    const [name = ''] = await readdir(cache);
    await writeFile(join(cache, name), 'damaged');
    expect(answerOf(await build(ferryFolder, cache), 'the price of the boats')).toContain('€12.5 million');
    expect(await readBuild(cache, await readSourceFiles(ferryFolder))).toBeDefined();
  });

  it('may run twice at once with the same cache', async () => {
    const cache = await temporaryFolder();
    const [one, other] = await Promise.all([build(ferryFolder, cache), build(ferryFolder, cache)]);
    expect(isDeepStrictEqual(one, other)).toBe(true);
    expect(await readBuild(cache, await readSourceFiles(ferryFolder))).toBeDefined();
    expect(await readdir(cache)).toHaveLength(1);
  });
});
