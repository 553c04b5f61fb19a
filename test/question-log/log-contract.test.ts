import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { aboutStory, at, dismissedIn, someQuestions, wrongRoof } from './contract-events.ts';
import { openKeeper, type TestKeeper } from './contract-keeper.ts';
import { asked, day, noon, picked, rated } from './support.ts';

let postgres: TestPostgres | null = null;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.close());

function open(place: string): Promise<TestKeeper> {
  return openKeeper(place, postgres);
}

describe.each(['an SQLite file', 'a PostgreSQL database'])('a question log in %s', (place) => {
  const here = it.skipIf(place.includes('PostgreSQL') && !hasPostgres);

  here(
    'gives back the question with a key, without what names a person, to another process too',
    async () => {
      const log = await open(place);
      const text = `Qui est <@42> ?\0 \u{D800}`;
      expect(await log.write(...at(noon, asked({ key: 'abcdefghijk', text, language: 'fr' })))).toMatchObject(
        {
          written: true,
          failure: null,
        },
      );
      const kept = await log.again().question('abcdefghijk');
      expect(kept).toMatchObject({ key: 'abcdefghijk', language: 'fr' });
      expect(kept?.text).toMatch(/^Qui est … \?/u);
      expect(await log.question('unknown-key')).toBeNull();
    },
  );

  here('keeps the first of two questions with one key, and the last pick for a question', async () => {
    const log = await open(place);
    const first = asked({ text: 'first', verdict: 'suggestions', entry: 'roof' });
    await log.write(...at(noon, first, picked(first.key, 'one'), picked('unknown-key', 'one')));
    await log.write(...at(noon, { ...first, text: 'second' }, picked(first.key, 'two')));
    expect((await log.question(first.key))?.text).toBe('first');
    expect((await log.insights())?.offered).toMatchObject([
      { text: 'first', count: 1, entry: 'roof', picks: [{ entry: 'two', count: 1 }], lastAskedAt: noon },
    ]);
  });

  here('keeps ratings without a question, and with an unknown one', async () => {
    const log = await open(place);
    await log.write(...at(noon, rated(), rated({ key: 'unknown-key' })));
    expect((await log.insights())?.unhelpful).toEqual([
      expect.objectContaining({ id: 'ferry-cost', unhelpful: 2, corrected: 0, meant: [], questions: [] }),
    ]);
  });

  here('lists answers under which readers picked another one', async () => {
    const log = await open(place);
    const [wrong, right] = ['wrong', 'right'].map((text) =>
      asked({ text, verdict: 'answer', entry: 'roof' }),
    );
    if (wrong === undefined || right === undefined) throw new Error('There are two questions.');
    await log.write(...at(noon, wrong, right, picked(wrong.key, 'height'), picked(right.key, 'roof')));
    expect((await log.insights())?.unhelpful).toEqual([
      {
        subject: 'entry',
        id: 'roof',
        helpful: 0,
        unhelpful: 0,
        corrected: 1,
        meant: [{ entry: 'height', count: 1 }],
        reasons: [],
        notes: [],
        questions: [{ key: wrong.key, text: 'wrong' }],
      },
    ]);
  });

  here(
    'keeps what readers found wrong with an answer, and what they wrote, without what names a person',
    async () => {
      const log = await open(place);
      const question = asked({ text: 'how high', verdict: 'chosen', entry: 'roof' });
      const about = { type: 'explained', key: question.key, subject: 'entry', id: 'roof' } as const;
      await log.write(
        ...at(noon, question, rated({ key: question.key, id: 'roof' }), picked(question.key, 'height')),
        ...at(noon - 1, { ...about, reason: 'wrong-question', note: '' }),
        ...at(noon, { ...about, reason: 'wrong-question', note: 'I am a@example.org' }),
        ...at(noon, { ...about, reason: null, note: 'the year' }, { ...about, reason: 'unclear', note: '' }),
        ...at(noon, { ...about, id: 'other', reason: 'too-short', note: 'more' }),
      );
      expect((await log.insights())?.unhelpful).toMatchObject([
        {
          id: 'roof',
          unhelpful: 1,
          corrected: 1,
          meant: [{ entry: 'height', count: 1 }],
          reasons: [
            { reason: 'wrong-question', count: 2 },
            { reason: 'unclear', count: 1 },
          ],
          notes: ['I am …', 'the year'],
        },
      ]);
      const later = log.again();
      later.now = noon + 91 * day;
      await later.write(...at(later.now, rated({ id: 'roof' })));
      expect((await later.insights(365))?.unhelpful).toMatchObject([{ id: 'roof', reasons: [], notes: [] }]);
    },
  );

  here('counts the last days and as many before, to the millisecond', async () => {
    const log = await open(place);
    const week = 7 * day;
    const times = [noon + 1, noon, noon - week, noon - week - 1, noon - 2 * week, noon - 2 * week - 1];
    await log.write(...times.flatMap((time) => at(time, asked(), rated())));
    expect(await log.insights()).toMatchObject({
      days: 7,
      from: noon - week,
      to: noon,
      counts: { asked: 2, unhelpful: 2 },
      countsBefore: { asked: 2, unhelpful: 2 },
    });
  });

  here('deletes what is older than its days, within the hour and when it is opened', async () => {
    const log = await open(place);
    const [old, recent] = [asked(), asked()];
    await log.write(...at(noon - 90 * day, old), ...at(noon, recent), ...at(noon - 90 * day, rated()));
    expect(await log.question(old.key)).not.toBeNull();
    log.now = noon + 3_600_000;
    await log.write();
    expect([await log.question(old.key), (await log.question(recent.key))?.key]).toEqual([null, recent.key]);
    const later = log.again();
    later.now = noon + 91 * day;
    await later.write();
    expect(await later.question(recent.key)).toBeNull();
    expect(await later.insights(365)).toMatchObject({ counts: { asked: 0, unhelpful: 0 } });
  });

  here('keeps the questions of two stories apart, and what is of no known story with both', async () => {
    const log = await open(place);
    await log.write(
      ...aboutStory('ferry', 'boat'),
      ...aboutStory('ferry', 'ship'),
      ...aboutStory('bridge', 'arch'),
      ...aboutStory(undefined, 'old'),
    );
    const seen = async (story: string | null) => {
      const found = await log.insights(7, story);
      const { asked: count = 0, unhelpful = 0 } = found?.counts ?? {};
      const texts = found?.unanswered.map(({ text }) => text).sort();
      return { count, unhelpful, texts, wrong: found?.unhelpful.length, others: found?.otherStories };
    };
    expect(await seen('ferry')).toEqual({
      count: 3,
      unhelpful: 3,
      texts: ['boat', 'old', 'ship'],
      wrong: 3,
      others: 1,
    });
    expect(await seen('bridge')).toMatchObject({ count: 2, texts: ['arch', 'old'], others: 2 });
    expect(await seen(null)).toMatchObject({ count: 4, others: 0 });
  });

  here('keeps what readers say of an answer apart by story', async () => {
    const log = await open(place);
    await log.write(
      ...wrongRoof('ferry', 'too wet', 'height'),
      ...wrongRoof('bridge', 'too dry', 'width'),
      ...wrongRoof(undefined, 'too old', 'width'),
    );
    const seen = async (story: string | null) => (await log.insights(7, story))?.unhelpful;
    expect(await seen('ferry')).toMatchObject([
      {
        id: 'roof',
        unhelpful: 2,
        meant: [
          { entry: 'height', count: 1 },
          { entry: 'width', count: 1 },
        ],
        reasons: [{ reason: 'unclear', count: 2 }],
        notes: ['too old', 'too wet'],
      },
    ]);
    expect(await seen('bridge')).toMatchObject([
      { meant: [{ entry: 'width', count: 2 }], notes: ['too dry', 'too old'] },
    ]);
    expect(await seen(null)).toMatchObject([{ reasons: [{ reason: 'unclear', count: 3 }] }]);
  });

  here(
    'takes a question off the list of its story alone, once, or off all where that is not known',
    async () => {
      const log = await open(place);
      await log.write(
        ...dismissedIn('ferry', 'boat'),
        ...dismissedIn('ferry', 'boat'),
        ...dismissedIn(undefined, 'arch'),
        ...['boat', 'arch', 'ship'].flatMap((text) => aboutStory('bridge', text)),
      );
      const seen = async (story: string | null) =>
        (await log.insights(7, story))?.unanswered.map(({ text }) => text);
      expect(await seen('ferry')).toEqual([]);
      expect((await seen('bridge'))?.toSorted()).toEqual(['boat', 'ship']);
      expect(await seen(null)).toEqual(['ship']);
      await log.write(...dismissedIn('bridge', 'boat'));
      expect(await seen('bridge')).toEqual(['ship']);
    },
  );

  here('lists the latest sure answer of each entry that nobody rated or corrected', async () => {
    const log = await open(place);
    const sure = { verdict: 'answer', entry: 'roof', confidence: 0.95 } as const;
    const [earlier, later, other] = ['first', 'second', 'third'].map((text) => asked({ ...sure, text }));
    const rest = [
      asked({ ...sure, entry: 'height', confidence: 0.89 }),
      asked({ ...sure, entry: 'width', confidence: 1 }),
      asked({ ...sure, entry: 'door', verdict: 'chosen' }),
      asked({ ...sure, entry: 'lift', key: 'rated-00001' }),
      rated({ key: 'rated-00001', id: 'lift', rating: 'helpful' }),
      asked({ ...sure, entry: 'wall', key: 'picked-0001' }),
      picked('picked-0001', 'roof'),
    ];
    if (earlier === undefined || later === undefined || other === undefined)
      throw new Error('There are three.');
    await log.write(
      ...at(noon - 2, earlier),
      ...at(noon - 1, later),
      ...at(noon, { ...other, entry: 'stairs' }, ...rest),
    );
    expect((await log.insights())?.confident).toEqual([
      { key: other.key, text: 'third', language: 'en', entry: 'stairs' },
      { key: later.key, text: 'second', language: 'en', entry: 'roof' },
    ]);
  });

  here('lets one process claim a notice, once, until it is given back or forgotten', async () => {
    const log = await open(place);
    expect(await log.claim('roof', 'the roof')).toBe(true);
    const other = log.again();
    expect([await other.claim('the roof', 'a roof'), await other.claim('a roof')]).toEqual([false, false]);
    await other.release('roof', 'the roof', 'a roof', 'unknown');
    expect([await log.claim('the roof'), await log.claim('the roof')]).toEqual([true, false]);
    log.now = noon + 91 * day;
    await log.write();
    expect(await log.claim('the roof')).toBe(true);
  });

  here('takes ten thousand events at once', async () => {
    const log = await open(place);
    await log.write(
      ...Array.from({ length: 10_000 }, () => ({ at: noon, event: asked({ text: 'The same?' }) })),
    );
    expect((await log.insights())?.counts.asked).toBe(10_000);
  });
});

describe.skipIf(!hasPostgres)('the insights', () => {
  it('are the same from a file and from a database', async () => {
    const [file, database] = await Promise.all([open('an SQLite file'), open('a PostgreSQL database')]);
    await file.write(...someQuestions());
    await database.write(...someQuestions());
    const expected = await file.insights();
    expect(expected?.offered).not.toEqual([]);
    expect(await database.insights()).toEqual(expected);
    expect(await database.insights(30)).toEqual(await file.insights(30));
  });
});
