import { describe, expect, it } from 'vitest';
import { fitLine, wrap, wrapEvenly } from '../../../../src/replies/timeline/picture/wrap.ts';

const font = { size: 10, bold: false };
const bold = { size: 10, bold: true };
const measure = (text: string): number => text.length;

function linesOf(text: string, width: number, most = 9): readonly string[] {
  return wrap([{ text, font }], width, most, measure).lines.map((line) =>
    line.map((run) => run.text).join('|'),
  );
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

  it('replaces whole words by an ellipsis if the lines are too few', () => {
    expect(linesOf('one two three four', 9, 1)).toEqual(['one two…']);
    expect(wrap([{ text: 'one two', font }], 9, 1, measure).isCut).toBe(false);
    expect(fitLine('one, two', font, 5, measure)).toBe('one…');
  });

  it('keeps pieces in different fonts apart on the same line', () => {
    const runs = [
      { text: '2022', font: bold },
      { text: 'it happened', font },
    ];
    expect(wrap(runs, 20, 1, measure).lines).toEqual([runs]);
  });

  it('balances the lines, so that no word is left alone', () => {
    const even = wrapEvenly([{ text: 'aaa bbb ccc ddd', font }], 12, 3, measure);
    expect(even.lines.map(([run]) => run?.text)).toEqual(['aaa bbb', 'ccc ddd']);
  });
});
