import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, describe } from 'vitest';
import type { draftInWorker as DraftInWorker } from '../../../src/curation/draft/draft-in-worker.ts';
import { copyOf, ferryFolder, problemsOf } from '../../knowledge/damaged-folder.ts';

/** Threads load JavaScript, so that the compiled code is what is tested. */
const compiled = new URL('../../../dist/src/curation/draft/draft-in-worker.js', import.meta.url).href;
const { draftInWorker }: { draftInWorker: typeof DraftInWorker } = await import(compiled);

describe('drafting on a separate thread', () => {
  it('makes edits that are asked for at once one after another, so that none is lost', async () => {
    const folder = await copyOf(ferryFolder);
    const edit = draftInWorker();
    const texts = ['what did the boats cost the town', 'who paints the boats'] as const;
    const phrasing = { id: 'ferry-cost', text: texts[0], language: 'en' } as const;
    const results = await Promise.all([
      edit({ kind: 'phrasing', folder, phrasing }),
      edit({ kind: 'draft', folder, draft: { topic: 'ferry', text: texts[1], language: 'en' } }),
    ]);
    expect(results).toMatchObject([{ ok: true }, { ok: true }]);
    const file = await readFile(join(folder, 'questions/ferry.yaml'), 'utf8');
    expect(texts.filter((text) => file.includes(text))).toEqual(texts);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('says why an edit is refused', async () => {
    const phrasing = { id: 'ferry-cots', text: 'what did it cost', language: 'en' } as const;
    expect(await draftInWorker()({ kind: 'phrasing', folder: ferryFolder, phrasing })).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('ferry-cost') }],
    });
  });
});
