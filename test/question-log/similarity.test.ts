import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/text/language.ts';
import { groupSimilar } from '../../src/question-log/similarity.ts';

function groupsOf(texts: readonly string[], language: Language = 'en'): readonly (readonly string[])[] {
  const wordings = texts.map((text) => ({ text, count: 1 }));
  return groupSimilar(wordings, language).map((group) => group.map(({ text }) => text));
}

describe('wordings are similar', () => {
  it.each([
    ['whatever their case and punctuation', 'How tall is Huang?', 'HOW TALL, is huang'],
    ['with an additional first name', 'How tall is Jensen Huang', 'how tall is huang?'],
    ['whatever the order of words', 'Jensen Huang, how tall is he', 'how tall is Jensen Huang'],
    ['in singular and plural', 'which chips are banned in china', 'which chip is banned in China?'],
    ['with a misspelt letter', 'who founded deepseek', 'who founded depseek'],
    ['with two letters swapped', 'nvidia share price tomorrow', 'nvidai share price tomorrow'],
    ['with different small words', 'the price of the ticket', 'price of a ticket'],
  ])('%s', (_, one, other) => {
    expect(groupsOf([one, other])).toEqual([[one, other]]);
  });

  it('whatever their accents, in French', () => {
    expect(
      groupsOf(['Quelle est la durée du trajet ?', 'quelle est la duree des trajets'], 'fr'),
    ).toHaveLength(1);
  });
});

describe('wordings are not similar', () => {
  it.each([
    ['when they are about something else', 'how tall is huang', 'how rich is huang'],
    ['when they ask who and when', 'who founded deepseek', 'when was deepseek founded'],
    ['when names with digits differ', 'is the H20 banned', 'is the H800 banned'],
    ['when ordinary words are a letter apart', 'how tall is the tower', 'how tall is the power'],
    ['when nothing but small words is left, and those differ', 'who is he', 'why is that'],
    ['when they have no words', '???', '!!!'],
  ])('%s', (_, one, other) => {
    expect(groupsOf([one, other])).toEqual([[one], [other]]);
  });
});

describe('groups', () => {
  it('hold the same wordings of small words alone', () => {
    expect(groupsOf(['who is it', 'Is it who?'])).toEqual([['who is it', 'Is it who?']]);
  });

  it('start with the wording that came first, and hold those most similar to it', () => {
    const texts = [
      'new ferry ticket price',
      'island school roof',
      'ferry ticket price',
      'roof of the island school',
    ];
    expect(groupsOf(texts)).toEqual([
      ['new ferry ticket price', 'ferry ticket price'],
      ['island school roof', 'roof of the island school'],
    ]);
  });

  it('hold every wording once, and are the same every time', () => {
    const word = fc.constantFrom(
      'huang',
      'hunag',
      'chips',
      'chip',
      'ban',
      'who',
      'is',
      'the',
      'H20',
      '42',
      'é',
      '?',
    );
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const groups = groupsOf(texts);
        expect(groups.flat().sort()).toEqual(texts.toSorted());
        expect(groupsOf(texts)).toEqual(groups);
      }),
    );
  });
});
