import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { bridgeFolder, copyOf, problemsOf, replaceIn } from '../damaged-folder.ts';

/** English and French that say the same, though not in the same way. */
const pairs: readonly (readonly [string, string])[] = [
  ['The roof cost £1.8 million.', 'Le toit a coûté 1,8 million de livres.'],
  ['The roof cost £1.8 million in all.', 'Le toit a coûté en tout 1,8 million de livres sterling.'],
  ['A ticket costs ¥5.', 'Un billet coûte 5 yens.'],
  ['A ticket costs CHF 5.', 'Un billet coûte 5 francs suisses.'],
  ['A ticket costs kr5.', 'Un billet coûte 5 couronnes.'],
  ['A ticket costs 5 Swedish kronor.', 'Un billet coûte 5 couronnes suédoises.'],
  ['The works cost £3m.', 'Les travaux ont coûté 3 millions £.'],
  ['The works cost £1.8bn.', 'Les travaux ont coûté 1,8 milliard £.'],
  ['The works cost €2.4m.', 'Les travaux ont coûté 2,4 M€.'],
  ['The works cost €2.4bn.', 'Les travaux ont coûté 2,4 milliards d’euros.'],
  ['The works cost $5 billion.', 'Les travaux ont coûté 5 Md$.'],
  ['A ticket costs 50p.', 'Un billet coûte 50 pence.'],
  ['A ticket costs 50 cents.', 'Un billet coûte 50 centimes.'],
  ['The bridge opened twice.', 'Le pont a ouvert deux fois.'],
  ['Traffic doubled.', 'Le trafic a été multiplié par deux.'],
  ['Both towers are green.', 'Les deux tours sont vertes.'],
  ['It closes at 11 p.m. every night.', 'Il ferme à 23 h chaque soir.'],
  ['It closes at 11pm every night.', 'Il ferme à 23 heures chaque soir.'],
  ['It opens at 9.30am.', 'Il ouvre à 9 h 30.'],
  ['It opens at 9:30 a.m.', 'Il ouvre à 9h30.'],
  ['It opens at 23:00.', 'Il ouvre à 23 h 00.'],
  ['It opens at noon.', 'Il ouvre à midi.'],
  ['It opens at 12 p.m.', 'Il ouvre à midi.'],
  ['It closes at midnight.', 'Il ferme à 0 h.'],
  ['The works took 11 hours.', 'Les travaux ont duré 11 heures.'],
  ['It was planned in the 1990s.', 'Il a été dessiné dans les années 90.'],
  ['It was planned in the 1990s, they say.', 'Il a été dessiné dans les années 1990, dit-on.'],
  ['It is of the 21st century.', 'Il date du XXIe siècle.'],
  ['It is a 19th-century bridge.', 'C’est un pont du XIXe siècle.'],
  ['A dozen people came.', 'Douze personnes sont venues.'],
  ['About 20 people came.', 'Une vingtaine de personnes sont venues.'],
  ['Half the people came.', '50 % des gens sont venus.'],
  ['Fifteen people came.', '15 personnes sont venues.'],
  ['The first bridge is green.', 'Le 1er pont est vert.'],
  ['The second bridge is green.', 'Le 2e pont est vert.'],
  ['It lasted a fortnight.', 'Cela a duré quinze jours.'],
  ['It lasted a decade.', 'Cela a duré dix ans.'],
  ['Nine boats passed.', '9 bateaux sont passés.'],
  ['They read five books.', 'Ils ont lu cinq livres.'],
  ['The bridge is 300km long.', 'Le pont fait 300 km de long.'],
  ['It grew by 17 per cent.', 'Il a grandi de 17 %.'],
  ['On Jan. 31, it opened.', 'Le 31 janvier, il a ouvert.'],
  ['Half a million people came.', '500 000 personnes sont venues.'],
  ['It weighs 10m tonnes.', 'Il pèse 10 millions de tonnes.'],
];

describe('English and French that say the same in different ways', () => {
  it('pass', async () => {
    const folder = await copyOf(bridgeFolder);
    const file = join(folder, 'paragraphs.yaml');
    const more = pairs.map(([en, fr], index) => ({ id: `p${index + 10}`, digest: { en, fr } }));
    await writeFile(file, (await readFile(file, 'utf8')) + stringify(more));
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('pass as an attribution that consists of names', async () => {
    const folder = await copyOf(bridgeFolder);
    const names = '{ en: "Ann Writer, Ann Writer", fr: "Ann Writer, Ann Writer" }';
    const attribution = "{ en: the story, fr: l'article }\n  sources: [p1]";
    await replaceIn(folder, 'questions/bridge.yaml', attribution, `${names}\n  sources: [p0, p1]`);
    expect(await problemsOf(folder)).toEqual([]);
  });
});
