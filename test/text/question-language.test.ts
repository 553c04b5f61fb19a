import { describe, expect, it } from 'vitest';
import { languages } from '../../src/text/language.ts';
import { shippedKnowledge } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';
import { hasTellingWords, likelyLanguage, sureLanguage } from '../../src/text/question-language.ts';

const isName = (word: string): boolean => ['nvidia', 'trump'].includes(word);

describe('the language of a question', () => {
  it.each([
    ['who is trump', 'en'],
    ['who’s Trump', 'en'],
    ['Nvidia combien', 'fr'],
    ['so did nvidia crash or what', 'en'],
    ['la H800 a été interdite quand ?', 'fr'],
    ['et la h20 ?', 'fr'],
    ['c’est interdit ?', 'fr'],
    ['la première', 'fr'],
    ['salut, réagi là-dessus', 'fr'],
  ])('of %j is sure to be %s', (text, expected) => {
    expect(sureLanguage(text, isName)).toBe(expected);
  });

  it.each(['Nvidia', '17%', 'why?', 'pourquoi ?', 'Trump Nvidia', 'date ?', '', '🙂'])(
    'of %j is not sure',
    (text) => {
      expect(sureLanguage(text, isName)).toBeUndefined();
    },
  );

  it('is guessed where nothing else tells', () => {
    expect(['pourquoi ?', 'why?', 'H20', 'slt', 'mdr', 'Calloway a triché'].map(likelyLanguage)).toEqual([
      'fr',
      'en',
      'en',
      'fr',
      'fr',
      'fr',
    ]);
  });

  it('cannot be told from names and figures alone', () => {
    const wordless = ['17%', '$589', '2022', 'H800', 'Nvidia', 'Trump 2025', '', '🙂'];
    expect(wordless.filter((text) => hasTellingWords(text, isName))).toEqual([]);
    expect(['why?', 'Nvidia shares', '17 janvier'].every((text) => hasTellingWords(text, isName))).toBe(true);
  });

  it('is told for nine in ten phrasings of the shipped story, and wrong for fewer than one in a thousand', async () => {
    const built = await buildStory(shippedKnowledge);
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    const told = built.story.entries.flatMap(({ ask }) =>
      languages.flatMap((language) =>
        ask[language].map((text) => {
          const sure = sureLanguage(text, () => false);
          return sure === undefined ? 'unsure' : sure === language ? 'right' : 'wrong';
        }),
      ),
    );
    const share = (outcome: string) => told.filter((each) => each === outcome).length / told.length;
    expect(share('right')).toBeGreaterThan(0.9);
    expect(share('wrong')).toBeLessThan(0.001);
  });
});
