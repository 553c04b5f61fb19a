import { describe, expect, it } from 'vitest';
import type { Insights } from '../../src/question-log/insights.ts';
import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import { asked, day, newLogPath, noon, openStore, picked, rated } from './support.ts';

/** The insights of the week before noon; the events are one second apart, the last one at noon. */
async function insightsOf(events: readonly QuestionEvent[]): Promise<Insights> {
  const store = openStore(await newLogPath());
  store.write(events.map((event, place) => ({ at: noon - (events.length - 1 - place) * 1_000, event })));
  return store.insights(7);
}

const none = { asked: 0, answered: 0, gaps: 0, offered: 0, unanswered: 0, helpful: 0, unhelpful: 0 };

describe('the counts', () => {
  it('are of the results of questions and of ratings', async () => {
    const verdicts = ['answer', 'chosen', 'chosen', 'gap', 'suggestions', 'nothing'] as const;
    const ratings = ['helpful', 'helpful', 'unhelpful'] as const;
    const { counts, countsBefore } = await insightsOf([
      ...verdicts.map((verdict) => asked({ verdict })),
      ...ratings.map((rating) => rated({ rating })),
    ]);
    expect(counts).toEqual({
      asked: 6,
      answered: 3,
      gaps: 1,
      offered: 1,
      unanswered: 1,
      helpful: 2,
      unhelpful: 1,
    });
    expect(countsBefore).toEqual(none);
  });

  it('are of the last days, and of the same number of days before', async () => {
    const store = openStore(await newLogPath());
    const week = 7 * day;
    const times = [noon + 1, noon, noon - week, noon - week - 1, noon - 2 * week, noon - 2 * week - 1];
    store.write(times.flatMap((at) => [asked(), rated()].map((event) => ({ at, event }))));
    const insights = store.insights(7);
    expect(insights).toMatchObject({ days: 7, from: noon - week, to: noon });
    expect(insights.counts).toEqual({ ...none, asked: 2, unanswered: 2, unhelpful: 2 });
    expect(insights.countsBefore).toEqual({ ...none, asked: 2, unanswered: 2, unhelpful: 2 });
  });

  it('are 0 in an empty log', async () => {
    expect(await insightsOf([])).toMatchObject({ counts: none, unanswered: [], offered: [], unhelpful: [] });
  });
});

describe('unanswered questions', () => {
  it('are grouped with similar ones, under the most frequent wording', async () => {
    const texts = [
      'How tall is Jensen Huang?',
      'how tall is huang',
      'Roof of the school?',
      'How tall is huang ?',
    ];
    const questions = [...texts, 'how tall is huang'].map((text) => asked({ text }));
    const french = asked({ text: 'How tall is Huang?', language: 'fr' });
    expect((await insightsOf([...questions, french])).unanswered).toEqual([
      {
        key: questions[4]?.key,
        text: 'how tall is huang',
        language: 'en',
        count: 4,
        lastAskedAt: noon - 1_000,
        otherWordings: ['How tall is Jensen Huang?'],
      },
      { key: french.key, text: french.text, language: 'fr', count: 1, lastAskedAt: noon, otherWordings: [] },
      {
        key: questions[2]?.key,
        text: 'Roof of the school?',
        language: 'en',
        count: 1,
        lastAskedAt: noon - 3_000,
        otherWordings: [],
      },
    ]);
  });

  it('are the most frequent first', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const questions = letters.flatMap((letter, place) =>
      Array.from({ length: place + 1 }, () => asked({ text: letter.repeat(6) })),
    );
    const { unanswered } = await insightsOf(questions);
    expect(unanswered.map(({ count }) => count)).toEqual(
      Array.from({ length: 26 }, (_, place) => 26 - place),
    );
  });
});

describe('questions answered with a choice of entries', () => {
  it('show the entry most often offered first, and what readers picked', async () => {
    const offers = ['one', 'two', 'two'].map((entry, place) =>
      asked({
        text: `price of ${'the '.repeat(place)}ticket`,
        verdict: 'suggestions',
        entry,
        confidence: 0.4,
      }),
    );
    const picks = ['three', 'two', 'three'].map((entry, place) => picked(offers[place]?.key ?? '', entry));
    const { offered, unanswered } = await insightsOf([...offers, ...picks]);
    expect(unanswered).toEqual([]);
    expect(offered).toEqual([
      {
        key: offers[2]?.key,
        text: 'price of the the ticket',
        language: 'en',
        count: 3,
        lastAskedAt: noon - 3_000,
        otherWordings: ['price of the ticket', 'price of ticket'],
        entry: 'two',
        picks: [
          { entry: 'three', count: 2 },
          { entry: 'two', count: 1 },
        ],
      },
    ]);
  });
});

describe('a question that was dismissed', () => {
  it('is not listed again, nor are others with the same words', async () => {
    const first = asked({ text: 'Who is the DJ?' });
    const events = [
      first,
      asked({ text: 'roof of the school' }),
      { type: 'dismissed', key: first.key } as const,
    ];
    const again = [1, 2].map(() => asked({ text: 'who is the dj' }));
    const { unanswered } = await insightsOf([...events, ...again]);
    expect(unanswered.map(({ text }) => text)).toEqual(['roof of the school']);
  });

  it('is ignored when the log does not have it', async () => {
    const { unanswered } = await insightsOf([asked(), { type: 'dismissed', key: 'no-such-key' }]);
    expect(unanswered).toHaveLength(1);
  });
});

describe('unhelpful answers', () => {
  it('are also those under which readers picked another one', async () => {
    const questions = ['a', 'b', 'c'].map((text) => asked({ text, verdict: 'answer', entry: 'entry-one' }));
    const picks = ['entry-two', 'entry-one'].map((entry, place) =>
      picked(questions[place]?.key ?? '', entry),
    );
    const { unhelpful } = await insightsOf([...questions, ...picks]);
    expect(unhelpful).toEqual([
      {
        subject: 'entry',
        id: 'entry-one',
        helpful: 0,
        unhelpful: 0,
        corrected: 1,
        meant: [{ entry: 'entry-two', count: 1 }],
        reasons: [],
        notes: [],
        questions: [{ key: questions[0]?.key, text: 'a' }],
      },
    ]);
  });

  it('come with the latest questions, most often unhelpful first', async () => {
    const questions = ['a', 'b', 'c', 'd', 'e', 'f', 'f'].map((text) => asked({ text, verdict: 'answer' }));
    const { unhelpful } = await insightsOf([
      ...questions,
      rated({ key: questions[0]?.key ?? null, subject: 'gap', id: 'gap-one' }),
      ...questions.map(({ key }) => rated({ key, id: 'entry-one' })),
      rated({ key: questions[0]?.key ?? null, id: 'entry-one', rating: 'helpful' }),
      rated({ id: 'entry-two', rating: 'helpful' }),
    ]);
    expect(unhelpful).toEqual([
      {
        subject: 'entry',
        id: 'entry-one',
        helpful: 1,
        unhelpful: 7,
        corrected: 0,
        meant: [],
        reasons: [],
        notes: [],
        questions: ['f', 'e', 'd', 'c', 'b'].map((text) => ({ key: expect.any(String), text })),
      },
      {
        subject: 'gap',
        id: 'gap-one',
        helpful: 0,
        unhelpful: 1,
        corrected: 0,
        meant: [],
        reasons: [],
        notes: [],
        questions: [{ key: expect.any(String), text: 'a' }],
      },
    ]);
  });
});
