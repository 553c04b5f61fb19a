import { expect, test } from 'vitest';
import { formatTimestamp } from '../../../../src/page/browser/markdown/timestamp.ts';

const seconds = Date.UTC(2025, 0, 31, 12) / 1_000;

test('formats a date in the locale', () => {
  expect(formatTimestamp(seconds, 'D', 'en-GB', 0)).toBe('31 January 2025');
  expect(formatTimestamp(seconds, 'D', 'fr-FR', 0)).toBe('31 janvier 2025');
});

test('formats a relative time in the locale', () => {
  expect(formatTimestamp(seconds, 'R', 'en-GB', (seconds + 7_200) * 1_000)).toBe('2 hours ago');
  expect(formatTimestamp(seconds, 'R', 'fr-FR', (seconds - 86_400) * 1_000)).toBe('demain');
});
