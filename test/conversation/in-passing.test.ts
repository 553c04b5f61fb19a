import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/serving/knowledge-base.ts';
import { openShippedStory, talkAbout } from './talk.ts';

/** What the last message of a conversation gets, without its language. */
let last: (...messages: readonly string[]) => string | undefined;
let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await openShippedStory();
  last = (...messages) => talkAbout(snapshot, messages).at(-1)?.slice(3);
});

describe('two questions', () => {
  it('may begin with a preposition', () => {
    expect(last('where did they meet and for how long')).toBe('meeting-where + no-meeting-length');
  });
});

describe('what begs pardon', () => {
  it('is left out before a question', () => {
    expect(last('ur so dumb', 'sry. 2022?')).toMatch(/^h100-restricted/u);
  });
});

describe('small talk among interjections and laughter', () => {
  it.each([
    ['dinguerie mdr', 'laughter'],
    ['pfff t nul', 'insult'],
    ['jrigole', 'laughter'],
    ['hey quick question', 'help'],
    ['what do you do w my messages', 'privacy'],
    ['tu fais quoi de mes messages', 'privacy'],
    ['de rien', 'reaction'],
  ])('%j is that', (text, meaning) => {
    expect(last(text)).toBe(meaning);
  });
});

describe('the language', () => {
  it('is that of the first words, for the names that follow', () => {
    expect(talkAbout(snapshot, ['salut la compagnie bonsoir', 'H20']).at(-1)).toMatch(/^fr /u);
  });

  it('may be asked for at the end of a message', () => {
    const talk = talkAbout(snapshot, ['how low did nvda go', 'my friend is french, en français stp']);
    expect(talk.at(-1)).toMatch(/^fr nvidia-share-fall/u);
  });

  it('is not told by what both write in a chat', () => {
    expect(talkAbout(snapshot, ['ok ok. tldr'])).toEqual(['en meeting-summary']);
  });
});
