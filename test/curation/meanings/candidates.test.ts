import { expect, it } from 'vitest';
import { withWord } from '../../../src/curation/meanings/candidates.ts';

it('the story’s word stands in place of the whole words, and of no part of another', () => {
  const addition = { kind: 'concept', id: 'event', language: 'en', words: 'do', beside: 'event' } as const;
  expect(withWord('Does anybody know how the Do went?', addition)).toBe(
    'Does anybody know how the event went?',
  );
  expect(withWord('is it done', addition)).toBe('is it done');
});
