import { expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { ferryFolder, ferryIn } from '../knowledge/damaged-folder.ts';
import { run } from './run.ts';

async function replyTo(folder: string, question: string): Promise<string> {
  return (await run(ask, ['--knowledge', folder, question])).output;
}

const told = 'Cet article n’est disponible qu’en anglais.';

it('says that a story is in one language below whatever it replies to a question in the other', async () => {
  const folder = await ferryIn('en');
  for (const question of ['combien ont coûté les bateaux ?', 'quelle est la capitale du Pérou ?', 'merci'])
    expect((await replyTo(folder, question)).split(told), question).toHaveLength(2);
  expect(await replyTo(folder, 'How much did the boats cost?')).not.toContain(told);
});

it('says nothing of the other language in its help, nor of a list that a terminal does not have', async () => {
  const [english, french] = [await ferryIn('en'), await ferryIn('fr')];
  expect(await replyTo(english, 'help')).toContain('in your own words. I say who');
  expect(await replyTo(french, 'aide')).toContain('vos propres mots. Je dis qui');
  expect(await replyTo(ferryFolder, 'help')).toContain('in your own words, in English or French. I say who');
  expect(await replyTo(ferryFolder, 'aide')).toContain('vos propres mots, en français ou en anglais. Je dis');
  expect(await replyTo(english, 'who sang at the wedding')).toMatch(/Try different words\.$/mu);
  expect(await replyTo(french, 'qui a chanté au mariage')).toMatch(/Essayez d’autres mots\.$/mu);
});
