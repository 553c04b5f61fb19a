import { expect, it } from 'vitest';
import { openQuestions, withKnownAnswers } from '../../../src/curation/meanings/open-questions.ts';
import { makeGroup } from '../../replies/some-insights.ts';

const rare = makeGroup('asked-00001', { text: 'Who paid?', count: 1 });
const often = {
  ...makeGroup('asked-00002', { text: 'how wide', count: 3 }),
  entry: 'bridge-length',
  picks: [
    { entry: 'bridge-width', count: 2 },
    { entry: 'bridge-length', count: 1 },
  ],
};

it('open questions come with the entry that most readers picked, the most frequent first', () => {
  expect(openQuestions({ unanswered: [rare], offered: [often] }, [])).toEqual([
    { text: 'how wide', language: 'en', count: 3, accept: ['bridge-width'] },
    { text: 'Who paid?', language: 'en', count: 1, accept: [] },
  ]);
});

it('a label says better what answers an open question, or that nothing does', () => {
  const label = { lang: 'en', accept: ['bridge-span'], typo: false } as const;
  const labelled = [
    { ...label, q: 'How wide?', kind: 'in' as const, accept: ['bridge-span'] },
    { ...label, q: 'who paid', kind: 'near' as const, accept: [] },
  ];
  const open = openQuestions({ unanswered: [rare], offered: [often] }, labelled);
  expect(open).toEqual([{ text: 'how wide', language: 'en', count: 3, accept: ['bridge-span'] }]);
  expect(withKnownAnswers(labelled, open)).toEqual(labelled);
});

it('an open question whose answer is known counts as labelled', () => {
  const open = openQuestions({ unanswered: [rare], offered: [often] }, []);
  expect(withKnownAnswers([], open)).toEqual([
    { q: 'how wide', lang: 'en', kind: 'in', accept: ['bridge-width'], typo: false },
  ]);
});
