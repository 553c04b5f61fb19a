import { describe, expect, it } from 'vitest';
import { withoutSpans } from '../../src/text/without-spans.ts';

describe('a text without some spans', () => {
  it('has blanks in their place, so that the rest stays where it was', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 8, end: 11 },
    ];
    expect(withoutSpans('one two three', spans)).toBe('    two    ee');
  });

  it('is the same where there are none', () => {
    expect(withoutSpans('one two', [])).toBe('one two');
  });
});
