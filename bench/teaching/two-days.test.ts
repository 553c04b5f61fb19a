import { expect, it } from 'vitest';
import { builtOf } from '../../test/support/build.ts';
import { teachByFirstDay } from './two-days.ts';

it('counts what the words of a first day change on both days', async () => {
  const label = { lang: 'en' as const, kind: 'in' as const, accept: ['manager-rumour'], typo: false };
  const taught = teachByFirstDay(
    await builtOf('test/evaluation/stories/club'),
    [{ ...label, q: 'is stefan getting the chop' }],
    [
      { ...label, q: 'is stefan getting the chop then' },
      { ...label, q: 'who gets the crest', accept: [], kind: 'near' },
    ],
  );
  expect(taught).toEqual({
    accepted: 1,
    first: [
      { answerable: 1, right: 0, wrong: 0 },
      { answerable: 1, right: 1, wrong: 0 },
    ],
    next: [
      { answerable: 1, right: 0, wrong: 0 },
      { answerable: 1, right: 1, wrong: 0 },
    ],
  });
});
