import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedStory, talkAbout } from './talk.ts';

/** What the last message of a conversation gets, without its language. */
let last: (...messages: readonly string[]) => string | undefined;

beforeAll(async () => {
  const snapshot = await openShippedStory();
  last = (...messages) => talkAbout(snapshot, messages).at(-1)?.slice(3);
});

describe('“which …?”', () => {
  it('gets what the thing is that the last answer named without a name', () => {
    expect(last('what do the lawmakers want', 'which review')).toBe('review-what');
  });

  it('gets the related questions where the story has no more of the thing', () => {
    expect(last('what is the commerce department looking into', 'which chips')).toMatch(/^(?:more|no-)/u);
  });
});
