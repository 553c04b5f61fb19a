import { describe, expect, it } from 'vitest';

import { UsageError } from '../../src/cli/command-line.ts';
import { readOptions } from './command-line.ts';

describe('the command line', () => {
  it('measures the shipped story when no data set is named', () => {
    expect(readOptions([])).toEqual({
      json: false,
      growth: false,
      full: false,
      help: false,
      chart: null,
      dataSets: [],
    });
  });

  it('takes data sets and options in any order', () => {
    const options = readOptions(['one.json', '--json', 'two.json', '--chart', 'out.svg']);
    expect(options).toMatchObject({ json: true, chart: 'out.svg', dataSets: ['one.json', 'two.json'] });
  });

  it('refuses what it does not know, and a chart without a file', () => {
    expect(() => readOptions(['--fast'])).toThrow(UsageError);
    expect(() => readOptions(['--chart', ''])).toThrow('--chart needs the path of a file');
  });
});
