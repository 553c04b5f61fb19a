import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('a question of whom it names first', () => {
  it('is asked of them, whatever the last answer was about', () => {
    expect(last('did the white house comment', 'what about china, did they respond')).toBe(
      'no-china-reaction',
    );
    expect(last('what is the H20', 'and nvidia, did they put out a statement')).toBe('nvidia-statement');
  });

  it('is left to its words where nothing in it stands for the name', () => {
    expect(last('what is the H20', 'what about nvidia, when was the meeting')).toContain('meeting-when');
  });
});
