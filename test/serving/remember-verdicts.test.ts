import { describe, expect, it } from 'vitest';
import type { Matcher } from '../../src/matching/verdict.ts';
import { rememberVerdicts } from '../../src/serving/remember-verdicts.ts';

/** A matcher that notes what it is asked. */
function noting(): { readonly asked: string[]; readonly matcher: Matcher } {
  const asked: string[] = [];
  const note = (text: string): void => void asked.push(text);
  return {
    asked,
    matcher: {
      match: (question) => {
        note(question);
        return { kind: 'nothing' };
      },
      complete: (typed, limit) => {
        note(`${typed} (${limit})`);
        return [];
      },
      nearest: (question) => {
        note(question);
        return [];
      },
    },
  };
}

describe('a matcher that remembers', () => {
  it('matches the same question, and completes the same beginning, only once', () => {
    const { asked, matcher } = noting();
    const remembering = rememberVerdicts(matcher);
    const first = remembering.match('who?');
    expect(remembering.match('who?')).toBe(first);
    remembering.complete('who', 3);
    remembering.complete('who', 3);
    expect(asked).toEqual(['who?', 'who (3)']);
  });

  it('tells apart texts that differ in anything, and lists of different lengths', () => {
    const { asked, matcher } = noting();
    const remembering = rememberVerdicts(matcher);
    remembering.match('who?');
    remembering.match('Who?');
    remembering.complete('who', 3);
    remembering.complete('who', 4);
    expect(asked).toEqual(['who?', 'Who?', 'who (3)', 'who (4)']);
  });

  it('forgets what has not been asked for the longest', () => {
    const { asked, matcher } = noting();
    const remembering = rememberVerdicts(matcher);
    remembering.match('kept');
    remembering.match('forgotten');
    for (let other = 0; other < 999; other += 1) {
      remembering.match(`question ${other}`);
      remembering.match('kept');
    }
    asked.length = 0;
    remembering.match('kept');
    remembering.match('forgotten');
    expect(asked).toEqual(['forgotten']);
  });
});
