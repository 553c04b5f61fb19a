import { expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { ferryIn } from '../knowledge/damaged-folder.ts';
import { run } from './run.ts';

const told = 'Cet article n’est disponible qu’en anglais.';

it('says that a story is in one language below whatever it replies to a question in the other', async () => {
  const folder = await ferryIn('en');
  const replyTo = async (question: string): Promise<string> =>
    (await run(ask, ['--knowledge', folder, question])).output;
  for (const question of ['combien ont coûté les bateaux ?', 'quelle est la capitale du Pérou ?', 'merci'])
    expect((await replyTo(question)).split(told), question).toHaveLength(2);
  expect(await replyTo('How much did the boats cost?')).not.toContain(told);
});
