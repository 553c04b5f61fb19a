import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/collections.ts';
import { talkMessages } from '../../src/matching/talk-messages.ts';
import { talks } from '../../src/text/small-talk.ts';
import { toWords } from '../../src/text/words.ts';

const messages = talkMessages();

describe('the messages that small talk is learned from', () => {
  it('are many for each meaning, and more that have none of them', () => {
    const byTalk = groupBy(messages, ({ talk }) => talk);
    for (const talk of talks) expect(byTalk.get(talk)?.length, talk).toBeGreaterThan(250);
    expect(byTalk.get(null)?.length).toBeGreaterThan(2000);
  });

  it('mean one thing each, however they are spelt', () => {
    const byWords = groupBy(messages, ({ text }) => toWords(text).join(' '));
    const mixed = [...byWords].filter(
      ([words, same]) => words !== '' && new Set(same.map(({ talk }) => talk)).size > 1,
    );
    expect(mixed.map(([words, same]) => `${words}: ${same.map(({ talk }) => talk).join(', ')}`)).toEqual([]);
  });

  it('have what a background message means beside it, not in it', () => {
    const marked = messages.filter(({ text }) => talks.some((talk) => text.startsWith(`${talk}:`)));
    expect(marked).toEqual([]);
  });
});
