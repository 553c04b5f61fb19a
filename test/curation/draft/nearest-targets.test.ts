import { beforeAll, describe, expect, it } from 'vitest';
import {
  nearestGapTopic,
  nearestTargets,
  searchTargets,
} from '../../../src/curation/draft/nearest-targets.ts';
import type { Story } from '../../../src/knowledge/story.ts';
import { createMatcher } from '../../../src/matching/matcher.ts';
import type { Model } from '../../../src/matching/model.ts';
import type { Matcher } from '../../../src/matching/verdict.ts';
import { hostileTexts } from '../../matching/any-text.ts';
import { learnFerry } from '../../matching/ferry.ts';

let snapshot: { readonly story: Story; readonly matcher: Matcher };
let model: Model;

beforeAll(async () => {
  const ferry = await learnFerry();
  const { story } = ferry;
  ({ model } = ferry);
  snapshot = { story, matcher: createMatcher(story, model) };
});

describe('the entries and gaps nearest to a question', () => {
  it.each([
    ['entry', 'ferry-cost', 'what did the two boats cost the town'],
    ['gap', 'ticket-price', 'ticket for my child, how much'],
    ['entry', 'opening-who', 'qui donc a coupé ce ruban'],
  ])('begin with the %s %s: %s', (subject, id, question) => {
    expect(nearestTargets(snapshot, question, 5)[0]).toMatchObject({ subject, id });
  });

  it('come with the question that readers see, best first, each once', () => {
    const nearest = nearestTargets(snapshot, 'price of a ticket on the boats', 25);
    expect(nearest).toHaveLength(8);
    expect(new Set(nearest.map(({ id }) => id)).size).toBe(8);
    expect(nearest.find(({ id }) => id === 'ticket-price')).toMatchObject({
      subject: 'gap',
      question: { en: 'How much is a ticket?', fr: 'Combien coûte un billet\u202F?' },
    });
    const confidences = nearest.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
    for (const confidence of confidences) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('begin with the one whose very phrasing it is, for certain', () => {
    for (const { id, ask } of [...snapshot.story.entries, ...snapshot.story.gaps]) {
      for (const text of [...ask.en, ...ask.fr])
        expect(nearestTargets(snapshot, text, 2)[0], text).toMatchObject({ id, confidence: 1 });
    }
  });

  it('are at most as many as there is room for', () => {
    const all = nearestTargets(snapshot, 'which boats', 5);
    expect(all).toHaveLength(5);
    expect(nearestTargets(snapshot, 'which boats', 2)).toEqual(all.slice(0, 2));
    expect(nearestTargets(snapshot, 'which boats', 0)).toEqual([]);
  });

  it.each(['', '?', 'zzxxqq wwvvkk'])('are none when no word is known: "%s"', (question) => {
    expect(nearestTargets(snapshot, question, 5)).toEqual([]);
  });

  it.each(hostileTexts)('can be looked for with %s', (_, text) => {
    expect(nearestTargets(snapshot, text, 5).length).toBeLessThanOrEqual(5);
  });
});

/** The ferry story with its two gaps in two files, in this order. */
function inTwoFiles(story: Story): Story {
  const [fares, bids] = story.gaps;
  if (fares === undefined || bids === undefined) throw new Error('the ferry story has two gaps');
  const gaps = [
    { ...fares, topic: 'fares' },
    { ...bids, topic: 'bids' },
  ];
  return { ...story, gaps };
}

describe('the file of gaps that suits a question', () => {
  it.each([
    ['gaps/fares', 'ticket for my child, how much'],
    ['gaps/bids', 'what about the other shipyard'],
  ])('is that of the nearest gap: %s', (topic, question) => {
    const story = inTwoFiles(snapshot.story);
    const matcher = createMatcher(story, model);
    expect(nearestGapTopic({ story, matcher }, question)).toBe(topic);
  });

  it('is the first one when no word is known, and any one when there are no gaps', () => {
    const story = inTwoFiles(snapshot.story);
    const matcher = createMatcher(story, model);
    expect(nearestGapTopic({ story, matcher }, 'zzxxqq wwvvkk')).toBe('gaps/fares');
    expect(nearestGapTopic({ story: { ...story, gaps: [] }, matcher }, 'zzxxqq wwvvkk')).toBe('gaps');
  });
});

describe('the entries and gaps that are searched for', () => {
  it('begin with those whose ids have the words, followed by the nearest, each once', () => {
    const ids = searchTargets(snapshot, ' Cost ', 25).map(({ id }) => id);
    const nearest = nearestTargets(snapshot, ' Cost ', 25).map(({ id }) => id);
    const named = ids.filter((id) => id.includes('cost'));
    expect(named).toContain('ferry-cost');
    expect(ids).toEqual([...named, ...nearest.filter((id) => !named.includes(id))]);
    expect(ids.length).toBeGreaterThan(named.length);
    expect(searchTargets(snapshot, 'price', 1)).toMatchObject([{ subject: 'gap', id: 'ticket-price' }]);
  });

  it('are none for no words', () => {
    expect(searchTargets(snapshot, '  ', 25)).toEqual([]);
  });
});
