import * as fc from 'fast-check';
import type { Triage } from '../../src/curation/triage.ts';
import type { OfferedGroup, QuestionGroup } from '../../src/question-log/insights.ts';
import { makeEntry, makeStory } from './make-story.ts';

/** Midnight of 5 March 2026, UTC. */
const someDay = Date.UTC(2026, 2, 5);

const dayLength = 86_400_000;

/** A group of questions with the given fields; the rest is filled in. */
export function makeGroup(key: string, parts: Partial<QuestionGroup> = {}): QuestionGroup {
  return {
    key,
    text: `who asked ${key}`,
    language: 'en',
    count: 1,
    lastAskedAt: someDay - dayLength,
    otherWordings: [],
    ...parts,
  };
}

function makeOffered(key: string, parts: Partial<OfferedGroup> = {}): OfferedGroup {
  return { ...makeGroup(key), entry: null, picks: [], ...parts };
}

/** Insights of seven days with the given fields; empty by default. */
export function makeInsights(parts: Partial<Triage> = {}): Triage {
  const none = { asked: 0, answered: 0, gaps: 0, offered: 0, unanswered: 0, helpful: 0, unhelpful: 0 };
  return {
    days: 7,
    from: someDay - 7 * dayLength,
    to: someDay,
    counts: none,
    countsBefore: none,
    otherStories: 0,
    confident: [],
    unanswered: [],
    offered: [],
    unhelpful: [],
    answeredNow: 0,
    smallTalk: [],
    ...parts,
  };
}

/** A week of a busy bot. */
export const busyWeek: Triage = makeInsights({
  counts: { asked: 150, answered: 110, gaps: 15, offered: 13, unanswered: 12, helpful: 20, unhelpful: 5 },
  countsBefore: { asked: 100, answered: 68, gaps: 20, offered: 6, unanswered: 6, helpful: 1, unhelpful: 0 },
  unanswered: [
    makeGroup('vain-000001', { text: 'who paid for it', count: 4, otherWordings: ['who paid', 'payer'] }),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => makeGroup(`vain-00000${letter}`)),
  ],
  offered: [
    makeOffered('offered-001', {
      text: 'la couleur des câbles',
      language: 'fr',
      count: 9,
      entry: 'bridge-colour',
      picks: [
        { entry: 'bridge-colour', count: 3 },
        { entry: 'bridge-gone', count: 1 },
      ],
    }),
    makeOffered('offered-002', { text: 'how big is it' }),
  ],
  unhelpful: [
    {
      subject: 'entry',
      id: 'bridge-length',
      helpful: 1,
      unhelpful: 3,
      corrected: 0,
      meant: [{ entry: 'bridge-colour', count: 2 }],
      reasons: [
        { reason: 'wrong-question', count: 2 },
        { reason: 'unclear', count: 1 },
      ],
      notes: ['I meant the *time*'],
      questions: [
        { key: 'unhelped-01', text: 'how long to cross' },
        { key: 'unhelped-02', text: 'length in miles' },
      ],
    },
    {
      subject: 'gap',
      id: 'bridge-cost',
      helpful: 0,
      unhelpful: 2,
      corrected: 0,
      meant: [],
      reasons: [],
      notes: [],
      questions: [],
    },
  ],
});

/** What a reader may type at worst. */
export const awkwardText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .constantFrom('*', '`', '@', '<', '\\', '\u202e', '\u0301', '👩‍👩‍👧‍👦', '😀', '||')
    .map((piece) => piece.repeat(300).slice(0, 300)),
);

/** A story with texts far longer than Discord shows. */
export const longStory = makeStory({
  about: {
    ...makeStory().about,
    topics: Array.from({ length: 40 }, (_, index) => ({
      id: `${'t'.repeat(57)}-${index}`,
      title: { en: 'title '.repeat(40), fr: 'titre '.repeat(40) },
    })),
  },
  entries: [
    makeEntry('x'.repeat(60), { ask: { en: ['How long? '.repeat(30)], fr: ['Long ? '.repeat(40)] } }),
    makeEntry('bridge-length', { ask: { en: ['**Why?** '.repeat(30)], fr: ['Quoi ? '.repeat(40)] } }),
  ],
});
