import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/replies/timeline/period.ts';

describe('a date as a reader writes it', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-05', '2023-05-01', '2023-05-31'],
    ['2024-2', '2024-02-01', '2024-02-29'],
    ['2023-05-31', '2023-05-31', '2023-05-31'],
    ['January 2025', '2025-01-01', '2025-01-31'],
    ['janvier 2025', '2025-01-01', '2025-01-31'],
    ['Jan 2025', '2025-01-01', '2025-01-31'],
    ['janv. 2025', '2025-01-01', '2025-01-31'],
    ['31 January 2025', '2025-01-31', '2025-01-31'],
    ['1er février 2025', '2025-02-01', '2025-02-01'],
    ['FEVRIER  2025', '2025-02-01', '2025-02-28'],
    ['août 2024', '2024-08-01', '2024-08-31'],
    [' 2023 ', '2023-01-01', '2023-12-31'],
  ])('"%s" is %s to %s', (typed, from, to) => {
    expect(parsePeriod(typed)).toEqual({ from, to });
  });

  it.each([
    'yesterday',
    '',
    '23',
    '2023-13',
    '2023-00',
    '2023-02-30',
    '2025-02-29',
    '0000',
    '31/01/2025',
    'jui 2025',
    'Foo 2025',
    '32 January 2025',
    'ja 2025',
  ])('"%s" is not understood', (typed) => {
    expect(parsePeriod(typed)).toBeNull();
  });
});
