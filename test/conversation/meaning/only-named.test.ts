import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('“just Nvidia?”', () => {
  it.each(['just nvidia?', 'que nvidia ?', 'so only nvidia'])(
    'gets the answer on all of them again: %s',
    (text) => {
      expect(last('how much money was wiped out', text)).toBe('tech-rout');
    },
  );

  it('asks for more after an answer on that alone', () => {
    expect(last('what is the h20', 'just the h20?')).toBe('more');
  });

  it('is asked of the name with any word beside it', () => {
    expect(last('how much money was wiped out', 'only nvidia chips?')).not.toBe('tech-rout');
  });
});

describe('“he didn’t?” and “so they did”', () => {
  it.each([
    ['so trump banned the h20 right', 'he didn’t?', 'h20-banned-yet'],
    ['did deepseek cheat with american chips', 'so they did', 'commerce-probe-proven'],
  ])('gets the last answer again: %s, %s', (question, echo, expected) => {
    expect(last(question, echo)).toBe(expected);
  });
});

describe('what happened with two people', () => {
  it.each(['what happened with trump and huang', 'so what happened with trump and the nvidia guy'])(
    'is not who each of them is: %s',
    (text) => {
      expect(last(text)).toContain('meeting-summary');
    },
  );

  it('is who each is where that is asked', () => {
    expect(last('who are trump and huang')).toBe('trump-who + huang-who');
  });
});
