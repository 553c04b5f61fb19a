import { describe, expect, it } from 'vitest';
import { createExactFinder, listExactPhrasings } from '../../src/matching/exact-phrasings.ts';
import { toWords } from '../../src/text/words.ts';

const findWords = createExactFinder(
  listExactPhrasings([
    { text: 'Who cut the ribbon?', label: 4 },
    { text: 'Où est-ce ?', label: 0 },
    { text: '?!', label: 7 },
  ]),
);

const find = (question: string): number | undefined => findWords(toWords(question));

describe('a question that is a phrasing word for word', () => {
  it.each(['Who cut the ribbon?', 'who cut the ribbon', '  WHO cut… the «ribbon»!! ', 'Who cüt the ribbon'])(
    'is found whatever its case, accents, punctuation and spaces: %s',
    (question) => {
      expect(find(question)).toBe(4);
    },
  );

  it('is found if its target is the first one', () => {
    expect(find('ou est ce')).toBe(0);
  });

  it.each(['who cut ribbon', 'who cut the ribbon then', 'the ribbon who cut', 'whocuttheribbon'])(
    'is not found when a word is missing, added, moved or joined: %s',
    (question) => {
      expect(find(question)).toBeUndefined();
    },
  );

  it('is not found without words, although a phrasing may have none', () => {
    expect(['', ' ', '?!', '🚢'].map(find)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
