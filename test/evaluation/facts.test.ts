import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuestionsByFact } from '../../src/evaluation/facts.ts';
import { loadStory } from '../../src/knowledge/load.ts';
import { makeEntry, makeStory } from '../replies/make-story.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const story = makeStory({
  entries: [
    makeEntry('price', { answer: { en: 'It cost €12.5 million.', fr: 'Il a coûté 12,5 millions d’euros.' } }),
    makeEntry('boats', { answer: { en: 'Two boats, for €12.5 MILLION.', fr: 'Deux bateaux.' } }),
    makeEntry('who', { answer: { en: 'The mayor’s office did.', fr: 'La mairie.' } }),
  ],
});
const facts = {
  price: { en: ['12\\.5', 'million'], fr: ['12,5'] },
  boats: { en: ['two boats'], fr: ['deux bateaux'] },
  mayor: { en: ["mayor's"], fr: ['mairie'] },
};
const asked = { q: 'how much?', lang: 'en', kind: 'in', facts: ['price'], typo: false };

async function read(...questions: readonly object[]) {
  const folder = await temporaryFolder();
  const [questionFile, factFile] = [join(folder, 'questions.jsonl'), join(folder, 'facts.json')];
  await writeFile(questionFile, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  await writeFile(factFile, JSON.stringify(facts));
  return readQuestionsByFact(questionFile, factFile, story);
}

describe('a question that is labelled by facts', () => {
  it('accepts every entry whose answer states one of them, with all of its patterns', async () => {
    const accepted = (await read(asked, { ...asked, facts: ['boats', 'mayor'] })).map(({ accept }) => accept);
    expect(accepted).toEqual([
      ['price', 'boats'],
      ['boats', 'who'],
    ]);
  });

  it('is judged by the answers in its own language', async () => {
    expect((await read({ ...asked, lang: 'fr' }))[0]?.accept).toEqual(['price']);
  });

  it('accepts nothing without facts, or for a fact that nobody has described', async () => {
    const accepted = (await read({ ...asked, kind: 'near', facts: [] }, { ...asked, facts: ['depth'] })).map(
      ({ accept }) => accept,
    );
    expect(accepted).toEqual([[], []]);
  });

  it('keeps its text, language, kind and whether it is misspelt', async () => {
    expect((await read(asked))[0]).toEqual({
      q: 'how much?',
      lang: 'en',
      kind: 'in',
      typo: false,
      accept: ['price', 'boats'],
    });
  });

  it('is refused in another shape', async () => {
    await expect(read({ ...asked, kind: 'maybe' })).rejects.toThrow();
    await expect(read({ ...asked, q: '' })).rejects.toThrow();
  });
});

describe('the questions on the small stories', () => {
  it.each(['pool', 'ferry', 'club'])('each have an entry that answers them, or none: %s', async (name) => {
    const folder = `test/evaluation/stories/${name}`;
    const loaded = await loadStory(folder);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const questions = await readQuestionsByFact(
      `${folder}.questions.jsonl`,
      `${folder}.facts.json`,
      loaded.story,
    );
    expect(questions).toHaveLength(110);
    const wrong = questions.filter(({ kind, accept }) => (kind === 'in') !== accept.length > 0);
    expect(wrong.map(({ q }) => q)).toEqual([]);
  });
});
