import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('what somebody said about “it”', () => {
  it('is what they said of the thing in the last answer', () => {
    expect(last('what is deepseek', 'what did he say about it')).toContain('trump-view-deepseek');
    expect(last('trump banned deepseek right?', 'so what did he say about it')).toContain(
      'trump-view-deepseek',
    );
  });

  it('is left open where several may be meant', () => {
    expect(last('did the lawmakers comment on DeepSeek?', 'what did he say about it')).toBe('suggestions');
  });

  it('is not made up where nobody said anything of it', () => {
    expect(last('is the H20 banned', 'what did he say about it')).toBe('trump-said');
  });
});
