import { expect, it } from 'vitest';
import { placedExpressions } from '../../../src/curation/meanings/placed-expressions.ts';

it('a word that stands in a question twice has the role of each place', () => {
  const plans = placedExpressions('Do they plan a plan?', 'en').filter(({ text }) => text === 'plan');
  expect(plans.map(({ role, lead }) => [role, lead])).toEqual([
    ['verb', 'they'],
    ['noun', 'a'],
  ]);
});

it('the words before a figure with a comma and a hyphenated model do not move it', () => {
  const found = placedExpressions('Are 6,840 T-9 boats on the quay?', 'en').find(
    ({ text }) => text === 'quay',
  );
  expect(found).toMatchObject({ role: 'noun', lead: 'the' });
});
