import { describe, expect, it } from 'vitest';

import { editDistance } from '../../src/text/edit-distance.ts';
import { createRandom } from '../../src/matching/random.ts';
import { withOneTypingError, withTwoTypingErrors } from './typing-errors.ts';

const questions = [
  'How far did Nvidia shares fall in New York?',
  'pourquoi les écoles sont-elles fermées',
  'committee',
  'aaaa bbbb',
];

function wordsChanged(before: string, after: string): readonly number[] {
  const words = after.split(' ');
  return before.split(' ').map((word, place) => editDistance(word, words[place] ?? '', 9));
}

describe('typing errors', () => {
  it('make exactly one edit in one word', () => {
    for (const question of questions) {
      for (let seed = 0; seed < 200; seed += 1) {
        const mistyped = withOneTypingError(question, createRandom(seed));
        expect(wordsChanged(question, mistyped).filter((edits) => edits > 0)).toEqual([1]);
      }
    }
  });

  it('make an edit in each of the two longest words', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const mistyped = withTwoTypingErrors('did Nvidia shares collapse on Monday', createRandom(seed));
      expect(wordsChanged('did Nvidia shares collapse on Monday', mistyped)).toEqual([0, 1, 0, 1, 0, 0]);
    }
  });

  it('are the same for the same seed and others for another', () => {
    const question = questions[0] ?? '';
    const results = [1, 1, 2].map((seed) => withOneTypingError(question, createRandom(seed)));
    expect(results[0]).toBe(results[1]);
    expect(results[0]).not.toBe(results[2]);
  });

  it('spare the first letter and short words', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      expect(withOneTypingError('why the chip ban', createRandom(seed))).toMatch(/^why the c\S+ ban$/u);
    }
    expect(withOneTypingError('who is he', createRandom(1))).toBe('who is he');
  });
});
