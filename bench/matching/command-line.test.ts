import { describe, expect, it } from 'vitest';

import { readCommandLine, UsageError } from './command-line.ts';

describe('the command line', () => {
  it('measures the shipped story when no data set is named', () => {
    expect(readCommandLine([])).toEqual({
      json: false,
      growth: false,
      full: false,
      help: false,
      chart: null,
      dataSets: [],
    });
  });

  it('takes data sets and options in any order', () => {
    const options = readCommandLine(['one.json', '--json', 'two.json', '--chart', 'out.svg']);
    expect(options).toMatchObject({ json: true, chart: 'out.svg', dataSets: ['one.json', 'two.json'] });
  });

  it('refuses what it does not know, and a chart without a file', () => {
    expect(() => readCommandLine(['--fast'])).toThrow(UsageError);
    expect(() => readCommandLine(['--chart', ''])).toThrow('--chart needs the path of a file');
  });
});
