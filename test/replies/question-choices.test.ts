import { describe, expect, it } from 'vitest';
import { entryChoices, questionChoices, readChoice } from '../../src/replies/question-choices.ts';
import { makeEntry, makeGap } from './make-story.ts';

const entry = makeEntry('fall', { ask: { en: ['How far did it fall?'], fr: ['De combien a-t-il chuté ?'] } });
const gap = makeGap('length', { ask: { en: ['How long is it?'], fr: ['Quelle est sa longueur ?'] } });
const likeliest = [
  { subject: 'gap', gap, confidence: 0.6 },
  { subject: 'entry', entry, confidence: 0.3 },
] as const;

describe('the choices while a question is typed', () => {
  it('begin with what was typed, then the likeliest entries and gaps', () => {
    expect(questionChoices('how far', likeliest, 'en')).toEqual([
      { name: 'Ask: how far', value: 'how far' },
      { name: 'Not in the story: How long is it?', value: 'gap:length' },
      { name: 'How far did it fall?', value: 'entry:fall' },
    ]);
  });

  it('are in French for a French reader', () => {
    expect(questionChoices('de combien', likeliest, 'fr').map(({ name }) => name)).toEqual([
      'Demander\u00a0: de combien',
      'Pas dans l’article\u00a0: Quelle est sa longueur ?',
      'De combien a-t-il chuté ?',
    ]);
  });

  it('hold what was typed alone if nothing is likely', () => {
    expect(questionChoices('zzxxqq', [], 'en')).toEqual([{ name: 'Ask: zzxxqq', value: 'zzxxqq' }]);
  });

  it('show a long text cut but send it whole, and leave it out if Discord would refuse it', () => {
    const [typed] = questionChoices('x'.repeat(100), likeliest, 'en');
    expect(typed?.name).toBe(`Ask: ${'x'.repeat(94)}…`);
    expect(typed?.value).toHaveLength(100);
    expect(questionChoices('x'.repeat(101), likeliest, 'en')[0]?.value).toBe('gap:length');
  });

  it('show a typed text without what nobody sees', () => {
    expect(questionChoices('fer\u202Ery', [], 'en')[0]).toEqual({ name: 'Ask: ferry', value: 'fer\u202Ery' });
  });

  it('keep to 25, what was typed included', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      makeEntry(`e${index}`, { ask: { en: [`Q${index}`], fr: [''] } }),
    );
    const choices = questionChoices(
      'q',
      many.map((each) => ({ subject: 'entry', entry: each, confidence: 0.1 })),
      'en',
    );
    expect(choices).toHaveLength(25);
    expect(choices[0]?.value).toBe('q');
  });

  it('are the questions alone before anything is typed', () => {
    expect(entryChoices([entry], 'en')).toEqual([{ name: 'How far did it fall?', value: 'entry:fall' }]);
  });
});

describe('the value of a choice', () => {
  it.each([
    ['entry:fall', { subject: 'entry', id: 'fall' }],
    ['gap:length', { subject: 'gap', id: 'length' }],
    ['gap between the two?', { subject: 'typed', question: 'gap between the two?' }],
    ['', { subject: 'typed', question: '' }],
  ])('stands for an entry, a gap or a question: "%s"', (value, chosen) => {
    expect(readChoice(value)).toEqual(chosen);
  });
});
