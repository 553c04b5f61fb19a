import { expect, it } from 'vitest';
import { keysLine } from '../../../src/cli/output/meanings-text.ts';

const [entry, gap] = [{ isEntry: true }, { isEntry: false }];

it.each([
  [[entry, entry, entry], 'a-c add it as a phrasing to that one · A-C propose words that lead there'],
  [[entry, gap, entry], 'a-c add it as a phrasing to that one · A, C propose words that lead there'],
  [[gap, entry], 'a-b add it as a phrasing to that one · B propose words that lead there'],
  [[gap], 'a add it as a phrasing to that one'],
])('the keys that propose words are those of entries: %j', (nearest, keys) => {
  expect(keysLine(0, false, nearest)).toBe(
    `/ search the entry that answers it · ${keys} · Enter next · q stop`,
  );
});
