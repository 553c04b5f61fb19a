import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import { languages } from '../../src/text/language.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { trainModel } from '../../src/matching/model.ts';
import type { Matcher } from '../../src/matching/verdict.ts';
import { anyText, hostileTexts } from './any-text.ts';
import { learnFerry } from './ferry.ts';
import { listFaults, verdictFaults } from './verdict-faults.ts';

let story: Story;
let matcher: Matcher;

beforeAll(async () => {
  const learned = await learnFerry();
  story = learned.story;
  matcher = createMatcher(story, learned.model);
});

describe('a question', () => {
  it.each([
    ['ferry-cost', 'how much did the two boats cost?'],
    ['ferry-cost', 'le prix des bateaux ?'],
    ['ferry-cost', 'PRICE OF BOATS'],
    ['ferry-cost', 'pirce of teh boats'],
    ['opening-when', 'When was the Larkspur line inaugurated?'],
    ['ferry-effect', 'will there be fewer cars on the bridge'],
  ])('that the story answers gets the answer: %s, %s', (id, question) => {
    expect(matcher.match(question)).toMatchObject({ kind: 'answer', entry: { id } });
  });

  it('gets its entry for every phrasing, in every language', () => {
    for (const entry of story.entries) {
      for (const text of languages.flatMap((language) => entry.ask[language]))
        expect(matcher.match(text), text).toMatchObject({
          kind: 'answer',
          entry: { id: entry.id },
          confidence: 1,
        });
    }
  });

  it.each([
    ['ticket-price', 'how much is a ticket for a child?'],
    ['ticket-price', 'combien coûte un billet enfant ?'],
    ['other-shipyards', 'did a shipyard such as Northhull bid'],
  ])('that the story does not answer gets the gap: %s, %s', (id, question) => {
    expect(matcher.match(question)).toMatchObject({ kind: 'gap', gap: { id } });
  });

  it('gets its gap for every phrasing, in every language', () => {
    for (const gap of story.gaps) {
      for (const text of languages.flatMap((language) => gap.ask[language]))
        expect(matcher.match(text), text).toMatchObject({ kind: 'gap', gap: { id: gap.id }, confidence: 1 });
    }
  });

  it.each(['what is the capital of Peru?', 'recette de crêpes', 'hello', 'zzxxqq wwvvkk'])(
    'from elsewhere gets nothing: %s',
    (question) => {
      expect(matcher.match(question)).toEqual({ kind: 'nothing' });
    },
  );

  it.each(['', '   ', '???', '🚢', '\u200B'])('without words gets nothing: "%s"', (question) => {
    expect(matcher.match(question)).toEqual({ kind: 'nothing' });
  });

  it('that names somebody in the story but asks something else gets suggestions', () => {
    const verdict = matcher.match("What is Calloway's favourite football team?");
    expect(verdict.kind).toBe('suggestions');
    expect(verdictFaults(verdict)).toEqual([]);
  });

  it.each([
    'what is the price of zeppelins',
    'how much did the zeppelin cost',
    'does Northhull own a zeppelin',
  ])('of which the story does not have what matters is not answered: %s', (question) => {
    expect(matcher.match(question).kind).toBe('suggestions');
  });

  it.each(['is it', 'the who', 'c’est quoi ça'])(
    'of function words alone is not answered: %s',
    (question) => {
      expect(matcher.match(question).kind).not.toBe('answer');
    },
  );

  it('is a phrasing where an entry or a gap has it word for word, and only there', () => {
    for (const { ask } of [...story.entries, ...story.gaps]) {
      for (const text of languages.flatMap((language) => ask[language]))
        expect(matcher.isPhrasing(`${text.toUpperCase()} !`), text).toBe(true);
    }
    for (const text of ['', 'boats', 'so what is the price of the boats then'])
      expect(matcher.isPhrasing(text), text).toBe(false);
  });

  it('gets the same verdict each time', () => {
    const first = matcher.match('how much did the two boats cost?');
    matcher.match('who cut the ribbon');
    expect(matcher.match('how much did the two boats cost?')).toEqual(first);
  });

  it.each(hostileTexts)('gets a valid verdict if it is %s', (_, text) => {
    expect(verdictFaults(matcher.match(text))).toEqual([]);
  });

  it('gets a valid verdict, whatever the text, with words of the story or without', () => {
    const words = fc.constantFrom(
      'Larkspur',
      'Calloway',
      'the',
      'who',
      'qui',
      'prix',
      'bateaux',
      'ticket',
      'Peru',
    );
    const mixed = fc.array(fc.oneof(words, anyText), { maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(mixed, (text) => {
        expect(verdictFaults(matcher.match(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a question that is still being typed', () => {
  it.each([
    ['ferry-cost', 'How much did the bo'],
    ['ferry-cost', 'prix des b'],
    ['ferry-effect', 'fewer cars on the br'],
    ['opening-who', 'qui a inaug'],
    ['ferry-chip', 'which chi'],
  ])('finds its entry first: %s, %s', (id, typed) => {
    expect(matcher.complete(typed, 5)[0]).toMatchObject({ entry: { id } });
  });

  it.each([
    ['ticket-price', 'how much is a tick'],
    ['other-shipyards', 'did a shipyard such as N'],
  ])('finds its gap first: %s, %s', (id, typed) => {
    expect(matcher.complete(typed, 5)[0]).toMatchObject({ subject: 'gap', gap: { id } });
  });

  it('lists what is as likely as the answer to the finished question', () => {
    const verdict = matcher.match('price of boats?');
    expect(matcher.complete('price of boats?', 1)).toMatchObject([
      { entry: { id: 'ferry-cost' }, confidence: verdict.kind === 'answer' ? verdict.confidence : 0 },
    ]);
  });

  it('finds the entry once it is complete', () => {
    for (const entry of story.entries) {
      for (const language of languages)
        expect(matcher.complete(entry.ask[language][0] ?? '', 1)).toMatchObject([
          { entry: { id: entry.id } },
        ]);
    }
  });

  it.each(['zzxxqq', 'zz xx qq', '', '?', '🚢'])(
    'finds nothing for what no question holds: "%s"',
    (typed) => {
      expect(matcher.complete(typed, 25)).toEqual([]);
    },
  );

  it('finds at most as many entries as asked for', () => {
    expect(matcher.complete('wh', 25).length).toBeGreaterThan(1);
    expect(matcher.complete('wh', 1)).toEqual(matcher.complete('wh', 25).slice(0, 1));
    expect(matcher.complete('wh', 0)).toEqual([]);
  });

  it.each(hostileTexts)('finds a valid list for %s', (_, text) => {
    expect(listFaults(matcher.complete(text, 25), 25)).toEqual([]);
  });

  it('finds a valid list, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(25), (text, limit) => {
        expect(listFaults(matcher.complete(text, limit), limit)).toEqual([]);
      }),
    );
  });
});

it('a story without entries has valid verdicts and lists', () => {
  const empty = { ...story, entries: [] };
  const none = createMatcher(empty, trainModel(empty));
  for (const text of ['Larkspur', 'Who is Calloway?', 'how much is a ticket', 'hello'])
    expect([...verdictFaults(none.match(text)), ...listFaults(none.complete(text, 5), 5)], text).toEqual([]);
});
