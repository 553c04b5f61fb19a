import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, toCsv } from '../../../src/curation/table/csv.ts';
import { anyText } from '../../matching/any-text.ts';

describe('a table as CSV', () => {
  it('reads back as it was written, whatever its cells hold', () => {
    const cell = fc.oneof(anyText, fc.stringMatching(/^'{0,2}[=+@-][a-z"]*$/u));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
        const whole = [['id', 'part', 'text'], ...rows.filter((row) => row.some((each) => each !== ''))];
        expect(readCsv(toCsv(whole)).map(({ cells }) => cells)).toEqual(whole);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1"])('has no formula for a spreadsheet: %s', (text) => {
    expect(toCsv([[text]])).toBe(`'${text}\r\n`);
  });

  it('may have the semicolons or the tabs of other countries and programs', () => {
    for (const separator of [';', '\t']) {
      const text = ['id,text', 'one,"a, b"'].join('\n').replace(/,(?! )/gu, separator);
      expect(readCsv(text).map(({ cells }) => cells)).toEqual([
        ['id', 'text'],
        ['one', 'a, b'],
      ]);
    }
  });

  it('tells the line of each row, and leaves out rows without text', () => {
    expect(readCsv('id,text\r\n,\r\none,"two\r\nlines"\r\nlast,').map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});
