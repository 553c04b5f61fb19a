import { describe, expect, it } from 'vitest';
import type { Matcher } from '../../src/matching/verdict.ts';
import { cacheVerdicts } from '../../src/serving/cache-verdicts.ts';

/** A matcher that records what it is asked. */
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
      isPhrasing: () => false,
      complete: (typed, limit) => {
        note(`${typed} (${limit})`);
        return [];
      },
      readTalk: (message) => {
        note(`said ${message}`);
        return undefined;
      },
      nearest: (question, limit) => {
        note(`near ${question} (${limit})`);
        return [];
      },
    },
  };
}

describe('a matcher with a cache', () => {
  it('computes the same question, and the same beginning, only once', () => {
    const { asked, matcher } = noting();
    const cached = cacheVerdicts(matcher);
    const first = cached.match('who?');
    expect(cached.match('who?')).toBe(first);
    cached.complete('who', 3);
    cached.complete('who', 3);
    cached.nearest('who', 3);
    cached.nearest('who', 3);
    cached.readTalk('who');
    cached.readTalk('who');
    expect(asked).toEqual(['who?', 'who (3)', 'near who (3)', 'said who']);
  });

  it('keeps texts that differ in anything apart, and lists of different lengths', () => {
    const { asked, matcher } = noting();
    const cached = cacheVerdicts(matcher);
    cached.match('who?');
    cached.match('Who?');
    cached.complete('who', 3);
    cached.complete('who', 4);
    cached.nearest('who', 3);
    cached.nearest('who', 4);
    expect(asked).toEqual(['who?', 'Who?', 'who (3)', 'who (4)', 'near who (3)', 'near who (4)']);
  });

  it('drops the least recently used result', () => {
    const { asked, matcher } = noting();
    const cached = cacheVerdicts(matcher);
    cached.match('kept');
    cached.match('forgotten');
    for (let other = 0; other < 999; other += 1) {
      cached.match(`question ${other}`);
      cached.match('kept');
    }
    asked.length = 0;
    cached.match('kept');
    cached.match('forgotten');
    expect(asked).toEqual(['forgotten']);
  });
});
