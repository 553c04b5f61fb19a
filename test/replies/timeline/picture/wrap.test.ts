import { describe, expect, it } from 'vitest';
import { wrap } from '../../../../src/replies/timeline/picture/wrap.ts';

const font = { size: 10, bold: false };
const bold = { size: 10, bold: true };
const colour = '#ffffff';
const measure = (text: string): number => text.length;

function linesOf(text: string, width: number): readonly string[] {
  return wrap([{ text, font, colour }], width, measure).map((line) => line.map((run) => run.text).join('|'));
}

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(linesOf('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('does not break at a no-break space', () => {
    expect(linesOf('un prix : 17\u00a0%', 12)).toEqual(['un prix :', '17\u00a0%']);
  });

  it('breaks a word that is wider than a line, but not inside a letter of several code points', () => {
    expect(linesOf('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(linesOf('e\u0301e\u0301', 2)).toEqual(['e\u0301', 'e\u0301']);
  });

  it('keeps pieces in different fonts apart on the same line', () => {
    const runs = [
      { text: '2022', font: bold, colour },
      { text: 'it happened', font, colour },
    ];
    expect(wrap(runs, 20, measure)).toEqual([runs]);
  });
});
