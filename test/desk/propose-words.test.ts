import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import type { proposeWordsInWorker as ProposeWordsInWorker } from '../../src/desk/propose-words-in-worker.ts';
import type { WordsTask } from '../../src/curation/meanings/word-proposals.ts';
import { copyOf, replaceIn } from '../knowledge/damaged-folder.ts';
import { makeGroup, makeInsights } from '../replies/some-insights.ts';
import { keptBuilds } from '../support/kept-builds.ts';

/** Threads load JavaScript, so that the compiled code is what is tested. */
const compiled = new URL('../../dist/src/desk/propose-words-in-worker.js', import.meta.url).href;
const { proposeWordsInWorker }: { proposeWordsInWorker: typeof ProposeWordsInWorker } = await import(
  compiled
);

const builds = keptBuilds('words');
const folder = join('test', 'evaluation', 'stories', 'club');
const sacked = { text: 'is stefan getting the chop', language: 'en' } as const;

function task(parts: Partial<WordsTask>): WordsTask {
  return { folder, ...sacked, answer: undefined, asked: makeInsights(), ...parts };
}

function propose(parts: Partial<WordsTask>) {
  return proposeWordsHere(builds)(task(parts));
}

/** One of the words proposed, which no other question has. */
const chop = expect.objectContaining({
  addition: { kind: 'concept', id: 'sack', language: 'en', words: 'chop' },
  wins: 0,
  losses: 0,
});

describe('the words proposed for one question', () => {
  it('aim at the entry that the curator names, or else at what its readers picked', async () => {
    const named = await propose({ answer: 'manager-rumour' });
    expect(named).toMatchObject({ kind: 'proposed', answer: 'manager-rumour' });
    expect(named).toHaveProperty('proposals', expect.arrayContaining([chop]));
    const picks = [{ entry: 'manager-rumour', count: 2 }];
    const group = makeGroup('sacked-0001', { ...sacked, text: 'Is Stefan getting the chop?' });
    const asked = makeInsights({ offered: [{ ...group, entry: null, picks }] });
    expect(await propose({ asked })).toEqual(named);
  });

  it('aim at the entry that its label accepts', async () => {
    const copy = await copyOf(folder);
    const label = { q: sacked.text, lang: 'en', kind: 'in', accept: ['manager-rumour'], typo: false };
    await appendFile(join(copy, 'evaluation.jsonl'), `${JSON.stringify(label)}\n`);
    const group = makeGroup('sacked-0001', sacked);
    const result = await propose({ folder: copy, asked: makeInsights({ unanswered: [group] }) });
    expect(result).toMatchObject({ kind: 'proposed', answer: 'manager-rumour' });
  });

  it('are judged by other questions whose readers picked an entry as well', async () => {
    const picks = [{ entry: 'manager-rumour', count: 2 }];
    const group = makeGroup('other-00001', { text: 'are they giving stefan the heave-ho' });
    const asked = makeInsights({ offered: [{ ...group, entry: null, picks }] });
    const alone = await propose({ answer: 'manager-rumour' });
    const both = await propose({ answer: 'manager-rumour', asked });
    expect(alone).toHaveProperty('proposals.0.others', 0);
    expect(both).toHaveProperty('proposals.0.others', 1);
  });

  it('are none for a question that is answered, unless by another entry than the right one', async () => {
    const copy = await copyOf(folder);
    await replaceIn(
      copy,
      'vocabulary.yaml',
      'id: sack\n    words: {en: [',
      'id: sack\n    words: {en: [chop, ',
    );
    const answered = await propose({ folder: copy });
    expect(answered).toEqual({ ok: true, kind: 'answered', by: 'manager-rumour' });
    const wrong = await propose({ folder: copy, answer: 'captain' });
    expect(wrong).toMatchObject({ kind: 'proposed' });
  });

  it('are none for a folder with problems, which are reported', async () => {
    const copy = await copyOf(folder);
    await replaceIn(copy, 'vocabulary.yaml', 'concepts:', 'concept:');
    expect(await propose({ folder: copy })).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ file: 'vocabulary.yaml' })]),
    });
  });

  it('are the same from a thread of their own, for each of several questions', async () => {
    const inWorker = proposeWordsInWorker(builds);
    const tasks = [
      task({ answer: 'manager-rumour' }),
      task({ text: 'Which Spanish club did Halcyon Ridge own?' }),
      task({ folder: 'no-such-folder' }),
    ];
    const here = await Promise.all(tasks.map(proposeWordsHere(builds)));
    expect(here).toMatchObject([
      { kind: 'proposed' },
      { kind: 'answered', by: 'spanish-club' },
      { ok: false },
    ]);
    expect(await Promise.all(tasks.map(inWorker))).toEqual(here);
  });
});
