import { describe, expect, it } from 'vitest';
import { en, fr, saidOf } from './speakers.ts';

describe('an answer that leaves open what somebody said', () => {
  it.each([
    en('An analyst said Halden could lose half of its orders.', 'Half of the orders of Halden could go.'),
    en('Ines Calloway said the town could sell the ladders.', 'The town may sell its ladders.'),
    en(
      'Ines Calloway said the town is considering a second bridge.',
      'The town is considering a second bridge.',
    ),
    en(
      'According to Nora Pell, the town is considering a toll of five pounds.',
      'A toll of five pounds is being considered.',
    ),
    en('Sources told The Post that the port could close its yard.', 'The port could close its yard.'),
    en('Halden told workers that the yard might close in May.', 'The yard might close in May.'),
    en(
      'Nora Pell said that the seven old lamps of the quay were dear to keep and that the port may buy a second crane.',
      'The port may buy a second crane.',
    ),
    en(
      'Nora Pell said the council is considering a toll.',
      'The story does not say how much; the council is considering a toll.',
    ),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'The town may sell its ladders.',
      'The Gazette',
    ),
    fr('Selon Nora Pell, la ville pourrait vendre les échelles.', 'La ville pourrait vendre les échelles.'),
    fr(
      'Ines Calloway a déclaré que le port envisage un péage pour les camions.',
      'Le port envisage un péage pour les camions.',
    ),
    fr(
      'Une source proche du dossier dit que le port pourrait fermer son chantier.',
      'Le port pourrait fermer son chantier.',
    ),
  ])('and does not say who says so is doubted: $paragraph → $told', async (retelling) => {
    expect(await saidOf(retelling)).toEqual([
      expect.stringMatching(
        /^p1 says ".+" of this, and neither the answer nor its attribution says who says so: name the speaker$/u,
      ),
    ]);
  });

  it('in the very words of it is doubted once', async () => {
    const said = 'Halden could lose half of its orders.';
    expect(await saidOf(en(`An analyst said ${said}`, said))).toEqual([
      'p1 says "said" of this, and the answer does not say who says so: keep it',
    ]);
  });

  it.each([
    en(
      'Ines Calloway said the town could sell the ladders.',
      'The town could sell the ladders.',
      'Ines Calloway',
    ),
    en(
      'A source close to the builders said the town could sell the ladders.',
      'The town could sell the ladders.',
      'a source',
    ),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'The town could sell the ladders, the mayor says.',
    ),
    en(
      'Ines Calloway said the town could sell the ladders.',
      'The town could sell the ladders. That is what Calloway told people.',
    ),
    en('Halden said it might close the yard.', 'Halden might close its yard, by its own account.'),
    en(
      'Ines Calloway said the town could sell the ladders. The council is considering to sell the ladders.',
      'The town could sell the ladders.',
    ),
    en('Nora Pell said that she hopes to open a yard.', 'Nora Pell hopes to open a yard.'),
    en('Nora Pell paints. She said that she hopes to open a yard.', 'Nora Pell hopes to open a yard.'),
    en(
      'Nora Pell said the council is considering a toll.',
      'The story does not say whether the council is considering a toll.',
    ),
    fr(
      'Selon Nora Pell, la ville pourrait vendre les échelles.',
      'La ville pourrait vendre les échelles, dit Nora Pell.',
    ),
  ])('and says so, or has it from elsewhere, is not: $paragraph → $told', async (retelling) => {
    expect(await saidOf(retelling)).toEqual([]);
  });
});
