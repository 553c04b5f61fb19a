import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { buildInWorker as BuildInWorker } from '../../src/serving/build-in-worker.ts';
import { build } from '../../src/serving/build.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn } from '../knowledge/damaged-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Threads load JavaScript, so this tests the compiled code. */
const compiled = new URL('../../dist/src/serving/build-in-worker.js', import.meta.url).href;
const { buildInWorker }: { buildInWorker: typeof BuildInWorker } = await import(compiled);

describe('a build on a worker thread', () => {
  it('gives the same as a build on this thread, from the cache too, with a frozen story', async () => {
    const buildKept = buildInWorker(await temporaryFolder());
    const result = await buildKept(ferryFolder);
    expect(isDeepStrictEqual(result, await build(ferryFolder, null))).toBe(true);
    expect(isDeepStrictEqual(await buildKept(ferryFolder), result)).toBe(true);
    if (!result.ok) throw new Error('the ferry story is invalid');
    expect(Object.isFrozen(result.story.entries[0]?.ask.en)).toBe(true);
    expect(createMatcher(result.story, result.model).match('the price of the boats')).toMatchObject({
      kind: 'answer',
      entry: { id: 'ferry-cost' },
    });
  });

  it('reports the problems of a folder', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    const result = await buildInWorker(null)(folder);
    expect(result).toMatchObject({ ok: false, problems: [{ file: 'timeline.yaml', line: 7, column: 9 }] });
    expect(result.ok ? [] : result.problems).toHaveLength((await problemsOf(folder)).length);
  });

  it('may run twice at once with the same cache without mixing the folders up', async () => {
    const valid = await copyOf(ferryFolder);
    const broken = await copyOf(ferryFolder);
    await replaceIn(broken, 'gaps/ferry.yaml', '- id:', '- [');
    const buildKept = buildInWorker(await temporaryFolder());
    const [one, same, other] = await Promise.all([valid, valid, broken].map(buildKept));
    expect(isDeepStrictEqual(one, same)).toBe(true);
    expect([one?.ok, other?.ok]).toEqual([true, false]);
  });
});
