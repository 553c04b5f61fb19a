import { describe, expect, it } from 'vitest';
import { askAlone } from '../../../src/conversation/ask-alone.ts';
import { withKnownAnswers, type OpenQuestion } from '../../../src/curation/meanings/open-questions.ts';
import { createProposer, judge, taughtWith } from '../../../src/curation/meanings/proposals.ts';
import type { Learned } from '../../../src/curation/meanings/learned.ts';
import type { LabelledQuestion } from '../../../src/knowledge/labelled-questions.ts';
import { trainModel } from '../../../src/matching/model.ts';
import { onceFor } from '../../../src/once-for.ts';
import type { Built } from '../../../src/serving/built.ts';
import { builtOf } from '../../support/build.ts';

const stories = 'test/evaluation/stories';

function open(parts: Partial<OpenQuestion> & Pick<OpenQuestion, 'text'>): OpenQuestion {
  return { language: 'en', count: 1, accept: [], ...parts };
}

function labelled(q: string, accept: readonly string[]): LabelledQuestion {
  return { q, lang: 'en', kind: accept.length > 0 ? 'in' : 'near', accept: [...accept], typo: false };
}

async function proposalsFor(story: string, question: OpenQuestion, others: readonly LabelledQuestion[] = []) {
  const built = await builtOf(`${stories}/${story}`);
  const taught = judge(built, withKnownAnswers(others, [question]));
  return { taught, proposals: createProposer(built.story, askAlone)(taught, question) };
}

/** A story of the tests whose vocabulary has names alone, as that of a newcomer: learned once. */
const withoutConcepts = onceFor(({ story: full }: Built): Learned => {
  const story = { ...full, vocabulary: { ...full.vocabulary, concepts: [] } };
  return { story, model: trainModel(story) };
});

/** The same of such a story. */
async function proposalsWithoutConcepts(
  name: string,
  question: OpenQuestion,
  others: readonly LabelledQuestion[] = [],
) {
  const learned = withoutConcepts(await builtOf(`${stories}/${name}`));
  const taught = judge(learned, withKnownAnswers(others, [question]));
  return { taught, proposals: createProposer(learned.story, askAlone)(taught, question) };
}

describe('the words proposed for a question that was not answered', () => {
  it('mean the same as a concept of what is near, as the thesaurus says', async () => {
    const question = open({ text: 'le pacha avait picolé ou pas ?', language: 'fr' });
    const { proposals } = await proposalsFor('ferry', question);
    expect(proposals).toEqual([
      {
        addition: { kind: 'concept', id: 'drunk', language: 'fr', words: 'picolé' },
        wins: 0,
        losses: 0,
        others: 0,
        answer: 'captain-sober',
        isAnswered: true,
      },
    ]);
  });

  it('mean the same as a concept of the answer where that is known, and bring it', async () => {
    const question = open({ text: 'is stefan getting the chop', accept: ['manager-rumour'] });
    const { taught, proposals } = await proposalsFor('club', question);
    const found = proposals.find(({ addition }) => addition.words === 'chop');
    expect(found).toEqual({
      addition: { kind: 'concept', id: 'sack', language: 'en', words: 'chop' },
      wins: 0,
      losses: 0,
      others: 0,
      answer: 'manager-rumour',
      isAnswered: true,
    });
    if (found === undefined) return;
    expect(taught.trials.map(({ outcome }) => outcome)).not.toContain('right');
    expect(taughtWith(taught, found.addition).trials.map(({ outcome }) => outcome)).toEqual(['right']);
  });

  it('are none that lose as many labelled questions as they win', async () => {
    const question = open({ text: 'le pacha avait picolé ou pas ?', language: 'fr' });
    const near = [labelled('le pacha avait-il picolé ou pas', [])];
    expect((await proposalsFor('ferry', question, near)).proposals).toEqual([]);
  });

  it('are judged by the other questions, since their own is answered by any of them', async () => {
    const question = open({ text: 'is stefan getting the chop', accept: ['manager-rumour'] });
    const others = [
      labelled('will stefan be getting the chop', ['manager-rumour']),
      labelled('who gets the chop', []),
    ];
    const { proposals } = await proposalsFor('club', question, others);
    const found = proposals.find(({ addition }) => addition.words === 'chop');
    expect(found).toMatchObject({ wins: 1, losses: 0, others: 2 });
  });

  it('are no slips of the keyboard', async () => {
    const question = open({
      text: 'la vante du bateau, c’est fini ?',
      language: 'fr',
      accept: ['captain-sober'],
    });
    const { proposals } = await proposalsFor('ferry', question);
    expect(proposals.filter(({ addition }) => addition.words.includes('vante'))).toEqual([]);
  });

  it('are neither everyday words nor parts of words', async () => {
    const question = open({
      text: "shouldn't they have stayed tied up with it blowing like that?",
      accept: ['wind'],
    });
    const { proposals } = await proposalsFor('ferry', question);
    expect(proposals.map(({ addition }) => addition.words)).not.toContain('shouldn');
  });

  it('make a new concept with a word of the story where the thesaurus has both', async () => {
    const question = open({ text: 'had folk already stopped turning up before they pulled the plug' });
    const { taught, proposals } = await proposalsWithoutConcepts('pool', question);
    const addition = {
      kind: 'concept',
      id: 'attendance',
      language: 'en',
      words: 'turning up',
      beside: 'attendance',
    } as const;
    expect(proposals).toEqual([
      { addition, wins: 0, losses: 0, others: 0, answer: 'visits-fall', isAnswered: true },
    ]);
    expect(taughtWith(taught, addition).story.vocabulary.concepts).toEqual([
      { id: 'attendance', words: { en: ['attendance', 'turning up'], fr: [] } },
    ]);
  });

  it('make one of words that stand in the same place only where the answer is known', async () => {
    const text = 'who signed the scroll';
    const unknown = await proposalsWithoutConcepts('pool', open({ text }));
    expect(unknown.proposals.filter(({ addition }) => addition.words === 'scroll')).toEqual([]);
    const known = await proposalsWithoutConcepts('pool', open({ text, accept: ['petition'] }));
    expect(known.proposals.map(({ addition }) => [addition.words, addition.beside])).toContainEqual([
      'scroll',
      'petition',
    ]);
  });

  it.each([
    ['is the thing about to cave in on people', 'survey-findings', 'thing'],
    ['who read out the scroll', 'petition', 'scroll'],
  ])('make none of a word for which nothing speaks but its place: %s', async (text, answer, words) => {
    const { proposals } = await proposalsWithoutConcepts('pool', open({ text, accept: [answer] }));
    expect(proposals.filter(({ addition }) => addition.words === words)).toEqual([]);
  });

  it.each([
    ['where is the old tub sitting these days', 'ship-now', ['tub', 'sitting']],
    ['can that judge lady bang anybody up', 'inquiry-powers', ['lady', 'bang']],
  ])('are none that bring the answer and mean nothing of it: %s', async (text, answer, words) => {
    const { proposals } = await proposalsFor('ferry', open({ text, accept: [answer] }));
    expect(proposals.filter(({ addition }) => words.includes(addition.words))).toEqual([]);
  });

  it('are none that lose a labelled question where they would make a new concept', async () => {
    const question = open({ text: 'had folk already stopped turning up before they pulled the plug' });
    const near = [labelled('did people stop turning up in the end', [])];
    expect((await proposalsWithoutConcepts('pool', question, near)).proposals).toEqual([]);
  });

  it('are no other way to write a name that they do not look like: they may be somebody else’s', async () => {
    const other = open({ text: 'is Barratt snapping it up', accept: ['housebuilder'] });
    expect((await proposalsFor('pool', other)).proposals).toEqual([]);
  });

  it('are none for a question about something else', async () => {
    const { proposals } = await proposalsFor('pool', open({ text: 'best recipe for banana bread' }));
    expect(proposals).toEqual([]);
  });
});
