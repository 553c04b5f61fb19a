import { describe, expect, it } from 'vitest';
import { en, fr, saidOf } from './speakers.ts';

const met = {
  en: 'Nora Pell and Ines Calloway met Halden and Marenda.',
  fr: 'Nora Pell et Ines Calloway ont vu Halden et Marenda.',
};

describe('an answer that has somebody say what somebody else said', () => {
  it.each([
    en(
      'Ines Calloway said the town could sell the ladders. The council agrees.',
      'Nora Pell said the town could sell the ladders.',
    ),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'Nora Pell said the town could sell the ladders.',
    ),
    en('Ines Calloway said the town could sell the ladders.', 'The town could sell the ladders, Pell says.'),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'The town could sell the ladders.',
      'Nora Pell',
    ),
    en(
      'Ines Calloway said the town had sold the ladders.',
      'According to Nora Pell, the town has sold its ladders.',
    ),
    en('A spokeswoman for Halden said the yard would be sold.', 'Marenda said that the yard would be sold.'),
    en(
      'A person familiar with the matter said the port is considering a toll.',
      'Nora Pell said the port is considering a toll.',
    ),
    en(
      'Ines Calloway said Nora Pell could sell the seven old ladders of the town.',
      'Nora Pell said she could sell the seven old ladders of the town.',
    ),
    fr(
      'Ines Calloway a dit que la ville pourrait vendre les échelles.',
      'Nora Pell dit que la ville pourrait vendre les échelles.',
    ),
    fr(
      'Selon Ines Calloway, la ville pourrait vendre les échelles.',
      'La ville pourrait vendre les échelles, selon Nora Pell.',
    ),
    fr(
      'Selon une source proche du dossier, le port pourrait fermer son chantier.',
      'Selon Nora Pell, le port pourrait fermer son chantier.',
    ),
  ])('is doubted: $paragraph → $told', async (retelling) => {
    expect(
      await saidOf({ ...retelling, paragraph: `${retelling.paragraph} ${met[retelling.language]}` }),
    ).toEqual([
      expect.stringMatching(/^p1 has this from ".+", and the answer from ".+": correct the speaker$/u),
    ]);
  });

  it.each([
    en(
      'Ines Calloway said the town could sell the ladders.',
      'By her account the town could sell the ladders.',
      'Nora Pell',
    ),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'The town could sell the ladders.',
      'Nora Pell and the mayor',
    ),
    en(
      'Ines Calloway said the town could sell the ladders. Nora Pell said so, too.',
      'Nora Pell said the town could sell the ladders.',
    ),
    en(
      'Ines Calloway said the town could sell the ladders. Nora Pell agrees.',
      'Nora Pell said the town could sell the ladders.',
    ),
    en(
      'Ines Calloway said the town could sell the ladders. Nora Pell said the town could sell the ladders in May.',
      'Nora Pell said the town could sell the ladders in May.',
    ),
    en(
      'Ines Calloway and Nora Pell said the town could sell the ladders.',
      'Nora Pell said the town could sell the ladders.',
    ),
    en(
      'Ines Calloway said that Nora Pell told her the town could sell the ladders.',
      'Nora Pell said the town could sell the ladders.',
    ),
    en(
      'Ines Calloway said the ladders were dear. The town sold the ladders, which were dear.',
      'Nora Pell said the ladders were dear.',
    ),
    en(
      'The mayor said the town could sell the ladders.',
      'Ines Calloway said the town could sell the ladders.',
    ),
    en('She said the town could sell the ladders.', 'Ines Calloway said the town could sell the ladders.'),
    en('The chief of Halden, Nora Pell, said the yard could be sold.', 'Halden said the yard could be sold.'),
    en('Nora Pell said the yard could be sold.', 'Halden said the yard could be sold.'),
    en('A source close to the talks said the yard could be sold.', 'Halden said the yard could be sold.'),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'A friend of Nora Pell said the town could sell the ladders.',
    ),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'The mayor said the town could sell the ladders.',
      'Nora Pell',
    ),
    fr(
      'Ines Calloway et Nora Pell disent que la ville pourrait vendre les échelles.',
      'Nora Pell dit que la ville pourrait vendre les échelles.',
    ),
  ])('is not where it may be theirs: $paragraph → $told', async (retelling) => {
    expect(
      await saidOf({ ...retelling, paragraph: `${met[retelling.language]} ${retelling.paragraph}` }),
    ).toEqual([]);
  });

  it('is not where the paragraphs name nobody of the name, which is a problem', async () => {
    const told = 'Nora Pell said the town could sell the ladders.';
    expect(await saidOf(en('Ines Calloway said the town could sell the ladders.', told))).toEqual([
      expect.stringContaining('"Nora Pell" is not in the digest of p1'),
    ]);
  });
});
