import { describe, expect, it } from 'vitest';
import { en, fr, saidOf } from './speakers.ts';

const unnamed =
  'Somebody who works at the port and did not want to be named said that painters heard of the plan from the radio. The council denies this; it says that painters got a letter on Tuesday.';

describe('a claim beside a clause that has a speaker of its own', () => {
  it.each([
    en(
      'Nora Pell claims that the morning journey would take painters 50 minutes; the council says 25 minutes.',
      'The morning journey would take painters 50 minutes; the council says 25 minutes.',
    ),
    en(
      'Nora Pell claims that the morning journey would take painters 50 minutes; the council says 25 minutes.',
      'The morning journey would take painters 50 minutes, while the council says 25 minutes.',
    ),
    en(
      'Nora Pell, who paints, says that in 2024 the council cut the painters of the quay from 15 to 8.',
      'The council cut the painters of the quay from 15 to 8 in 2024. The findings of the painters are expected in spring.',
    ),
    en(
      unnamed,
      'Painters heard of the plan from the radio, but the council says that painters got a letter on Tuesday.',
    ),
    en(
      'A painter who works at the port but asked not to be named said that painters heard of the plan from the radio. The council says that painters got a letter on Tuesday.',
      'Painters heard of the plan from the radio, but the council says that painters got a letter on Tuesday.',
    ),
    fr(
      'Quelqu’un qui travaille au port et n’a pas voulu être nommé dit que les peintres ont appris le projet par la radio. Le conseil dit que les peintres ont eu une lettre mardi.',
      'Les peintres ont appris le projet par la radio, mais le conseil dit que les peintres ont eu une lettre mardi.',
    ),
  ])('is doubted if told as a fact: $paragraph → $told', async (retelling) => {
    expect(await saidOf(retelling)).toEqual([
      expect.stringMatching(/does not say who says so: keep it|tells it as a fact: say in it who says so/u),
    ]);
  });

  it.each([
    en(
      'Nora Pell claims that the morning journey would take painters 50 minutes; the council says 25 minutes.',
      'Nora Pell says that the morning journey would take painters 50 minutes; the council says 25 minutes.',
    ),
    en(
      'Nora Pell claims that the morning journey would take painters 50 minutes; the council says 25 minutes.',
      'The morning journey would take painters 50 minutes. Nora Pell says that it is far too long for people.',
    ),
    en(
      'Nora Pell claims that the morning journey would take painters 50 minutes.',
      'The morning journey would take painters 50 minutes, the council heard from Nora Pell.',
    ),
    en(
      unnamed,
      'A worker says that painters heard of the plan from the radio, but the council says that painters got a letter on Tuesday.',
    ),
    en(
      unnamed,
      'Painters heard of the plan from the radio, a worker says, and the council says that painters got a letter on Tuesday.',
    ),
  ])('is not where it has its speaker: $paragraph → $told', async (retelling) => {
    expect(await saidOf(retelling)).toEqual([]);
  });

  it('is quoted with its source in English', async () => {
    expect(await saidOf(en(unnamed, 'Painters heard of the plan from the radio.'))).toEqual([
      'p1 has this only from "Somebody who works at the port and did not want to be named", and the answer tells it as a fact: say in it who says so',
    ]);
  });
});

describe('a denial in a clause of its own', () => {
  it('is quoted with the verb that denies it', async () => {
    const said = await saidOf(
      en(
        'Nora Pell denied that the ladders had been sold.',
        'Nora Pell heard that the ladders had been sold.',
      ),
    );
    expect(said).toContainEqual(
      expect.stringContaining(
        'the answer says "that the ladders had been sold", and p1 says "denied that the ladders had been sold": keep what it denies',
      ),
    );
  });
});
