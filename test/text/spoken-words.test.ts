import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/text/language.ts';
import { isPointedTo, spokenWordIn } from '../../src/text/spoken-words.ts';

describe('what somebody says', () => {
  it.each<[Language, string, string, string, string]>([
    ['en', 'Ann Lee said that it could rain.', 'Ann Lee', 'Ann Lee said', 'it could rain.'],
    [
      'en',
      'Ann Lee, the mayor, says it may rain.',
      'Ann Lee, the mayor,',
      'Ann Lee, the mayor, says',
      'it may rain.',
    ],
    [
      'en',
      'Two people told The Post on Friday (1 May) that it rains.',
      'Two people',
      'Two people told The Post on Friday',
      'it rains.',
    ],
    ['en', 'According to Ann Lee, it rains.', 'Ann Lee', 'According to Ann Lee', 'it rains.'],
    ['en', 'It rains, according to Ann Lee.', 'Ann Lee', 'according to Ann Lee', 'It rains'],
    [
      'en',
      'It has rained all day, Ann Lee said on Friday.',
      'Ann Lee',
      'Ann Lee said',
      'It has rained all day',
    ],
    [
      'en',
      'It has rained all day, said a former mayor.',
      'a former mayor',
      'said a former mayor',
      'It has rained all day',
    ],
    ['en', 'A nurse who asked not to be named says it rains.', 'A nurse', 'A nurse says', 'it rains.'],
    [
      'fr',
      'Ann Lee a déclaré qu’il pourrait pleuvoir.',
      'Ann Lee',
      'Ann Lee a déclaré',
      'il pourrait pleuvoir.',
    ],
    [
      'fr',
      'Ann Lee dit vendredi au Post que la pluie vient avant que le soleil revienne.',
      'Ann Lee',
      'Ann Lee dit',
      'la pluie vient avant que le soleil revienne.',
    ],
    ['fr', 'Ann Lee a dit avoir vu la pluie.', 'Ann Lee', 'Ann Lee a dit', 'avoir vu la pluie.'],
    ['fr', 'Selon Ann Lee, il pleut.', 'Ann Lee', 'Selon Ann Lee', 'il pleut.'],
    ['fr', 'Il pleut, d’après Ann Lee.', 'Ann Lee', 'd’après Ann Lee', 'Il pleut'],
    [
      'fr',
      'Il a plu tout le jour, ont dit deux voisins au Post.',
      'deux voisins',
      'ont dit deux voisins',
      'Il a plu tout le jour',
    ],
    ['fr', 'Il a plu tout le jour, dit-elle.', 'elle', 'dit-elle', 'Il a plu tout le jour'],
  ])('is separated from its speaker, in %s: %s', (language, sentence, who, written, content) => {
    expect(spokenWordIn(sentence, language)).toEqual({ who, written, content });
  });

  it.each<[Language, string]>([
    ['en', 'The story says that it rains.'],
    ['en', 'Ann Lee would not say whether it rains.'],
    ['en', 'Passengers were told that it rains.'],
    ['en', 'The claim that it rains is old.'],
    ['en', 'It rains, according to our reckoning.'],
    ['fr', 'L’article dit qu’il pleut.'],
    ['fr', 'Elle n’a pas dit qu’il pleut.'],
    ['fr', 'Il pleut selon notre calcul.'],
    ['fr', 'Il y a de la pluie et selon lui elle est bonne.'],
  ])('is nothing where nobody says anything, in %s: %s', (language, sentence) => {
    expect(spokenWordIn(sentence, language)).toBeUndefined();
  });

  it('may come from somebody who is only pointed to', () => {
    expect(['She', 'elle', 'The mayor', 'Hebert', 'Ilse Ann'].map(isPointedTo)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
