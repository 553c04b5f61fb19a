import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('“which …?”', () => {
  it('gets what the thing is that the last answer named without a name', () => {
    expect(last('what do the lawmakers want', 'which review')).toBe('review-what');
  });

  it('gets the related questions where the story has no more of the thing', () => {
    expect(last('what is the commerce department looking into', 'which chips')).toMatch(/^(?:more|no-)/u);
  });
});
