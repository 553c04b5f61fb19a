import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { buildInWorker as BuildInWorker } from '../../src/serving/build-in-worker.ts';
import { build } from '../../src/serving/build.ts';
import type { BuildResult } from '../../src/serving/built.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { bridgeFolder, copyOf, ferryFolder, problemsOf, replaceIn } from '../knowledge/damaged-folder.ts';
import { sharedFolder, temporaryFolder } from '../support/temporary-folder.ts';

/** Threads load JavaScript, so this tests the compiled code. */
const compiled = new URL('../../dist/src/serving/build-in-worker.js', import.meta.url).href;
const { buildInWorker }: { buildInWorker: typeof BuildInWorker } = await import(compiled);

const place = sharedFolder();
let result: BuildResult;
/** How many threads it took. */
let threads = 0;

const count = (): void => void (threads += 1);

beforeAll(async () => {
  process.on('worker', count);
  result = await buildInWorker(place.path)(ferryFolder);
});

afterAll(() => process.off('worker', count));

describe('a build on a worker thread', () => {
  it('gives the same as a build on this thread, with a frozen story', async () => {
    expect(isDeepStrictEqual(result, await build(ferryFolder, null))).toBe(true);
    if (!result.ok) throw new Error('the ferry story is invalid');
    expect(Object.isFrozen(result.story.entries[0]?.ask.en)).toBe(true);
    expect(createMatcher(result.story, result.model).match('the price of the boats')).toMatchObject({
      kind: 'answer',
      entry: { id: 'ferry-cost' },
    });
  });

  it('gives the same from the cache, without a thread', async () => {
    expect(threads).toBe(1);
    expect(isDeepStrictEqual(await buildInWorker(place.path)(ferryFolder), result)).toBe(true);
    expect(threads).toBe(1);
  });

  it('may run twice at once with the same cache without mixing the folders up, and reports the problems of one', async () => {
    const broken = await copyOf(ferryFolder);
    await replaceIn(broken, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    const buildKept = buildInWorker(await temporaryFolder());
    const [sound, refused] = await Promise.all([bridgeFolder, broken].map(buildKept));
    expect(isDeepStrictEqual(sound, await build(bridgeFolder, null))).toBe(true);
    expect(refused).toMatchObject({ ok: false, problems: [{ file: 'timeline.yaml', line: 7, column: 9 }] });
    expect(refused?.ok === false ? refused.problems : []).toHaveLength((await problemsOf(broken)).length);
  });
});
