import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPhrasing } from '../../../src/curation/draft/add-phrasing.ts';
import { appendDraft } from '../../../src/curation/draft/append-draft.ts';
import { ferryFolder, problemsOf } from '../../knowledge/damaged-folder.ts';
import { copiesOfKilled } from '../killed.ts';

const draft = { topic: 'ferry', text: 'Is there a café on board?', language: 'en' } as const;
const phrasing = { id: 'ferry-cost', language: 'en' } as const;
const file = join('questions', 'ferry.yaml');

describe('a writer that is killed', () => {
  it('at any step leaves the old file or the new one, and is in nobody’s way', async () => {
    const before = await readFile(join(ferryFolder, file), 'utf8');
    const copies = await copiesOfKilled(ferryFolder, 'curation/draft/append-draft.js', 'appendDraft', [
      draft,
    ]);
    for (const [step, folder] of copies.entries()) {
      const found = await readFile(join(folder, file), 'utf8');
      if (found !== before) expect(found, `step ${step}`).toContain(draft.text);
      // Other questions, because what was killed may have been written.
      const first = await appendDraft(folder, { ...draft, text: 'Who paints the boats?' });
      expect(first, `step ${step}`).toMatchObject({ ok: true });
      const second = await addPhrasing(folder, { ...phrasing, text: 'the bill for the boats' });
      expect(second, `step ${step}`).toMatchObject({ ok: true });
      expect(await readdir(join(folder, 'questions'))).toEqual(['ferry.yaml', 'opening.yaml']);
      expect(await problemsOf(folder)).toEqual([]);
    }
    // Locked, cleared, written beside in four steps, replaced and unlocked.
    expect(copies.length - 1).toBe(8);
  });
});
