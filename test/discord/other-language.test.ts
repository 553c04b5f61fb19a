import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createControlClient } from 'discord-sandbox/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ferryFolder, leaveOnly } from '../knowledge/damaged-folder.ts';
import { startTestBot, textOf, type TestBot } from '../support/bot.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const place = sharedFolder();
let bot: TestBot;

beforeAll(async () => {
  const folder = join(place.path, 'ferry');
  await cp(ferryFolder, folder, { recursive: true });
  await leaveOnly(folder, 'en');
  bot = await startTestBot({ folder });
});

afterAll(() => bot.close());

const told = 'Cet article n’est disponible qu’en anglais.';

describe('a reader whose language the story is not written in', () => {
  it('is answered in that of the story, and told so in a line of small print', async () => {
    const text = textOf(await bot.ask('entry:ferry-cost', {}, { locale: 'fr' }));
    expect(text).toContain('€12.5 million');
    expect(text.endsWith(`-# ${told}`)).toBe(true);
  });

  it('is told so by every command and button', async () => {
    for (const command of ['story', 'topics', 'timeline'])
      expect(textOf(await bot.send(command, {}, { locale: 'fr' })), command).toContain(told);
    expect(
      textOf(await bot.useOn('Ask Sidebar about this', 'price of the boats', { locale: 'fr' })),
    ).toContain(told);
  });

  it('is told so once, in the language that they write in', async () => {
    const english = textOf(await bot.ask('Quel est le prix des bateaux ?'));
    expect(english.endsWith(`-# ${told}`)).toBe(true);
    const french = textOf(await bot.ask('Quel est le prix des bateaux ?', {}, { locale: 'fr' }));
    expect(french.split(told)).toHaveLength(2);
  });

  it.each([
    'bonjour',
    'pourquoi ?',
    'prix des bateaux',
    'qui est le capitaine ?',
    'quel temps fait-il à Lyon ?',
    'les passagers',
    'merci',
  ])('reads so once in the reply to “%s”', async (question) => {
    expect(textOf(await bot.ask(question)).split(told)).toHaveLength(2);
  });

  it('still reads so when the next message has no language of its own', async () => {
    const client = createControlClient(bot.sandbox.url);
    const user = { id: '770000000000000001' };
    const say = async (text: string): Promise<string> =>
      JSON.stringify((await client.write(text, {}, { user, guild: false })).reply);
    expect(await say('combien ont coûté les bateaux ?')).toContain(told);
    expect(await say('2025')).toContain(told);
    expect(await say('how much did the boats cost?')).not.toContain(told);
    expect(await say('2025')).not.toContain(told);
  });

  it('is told so in a direct message', async () => {
    const client = createControlClient(bot.sandbox.url);
    const { reply } = await client.write('merci beaucoup !', {}, { guild: false });
    expect(JSON.stringify(reply)).toContain('welcome');
    expect(JSON.stringify(reply)).toContain(told);
  });

  it('may as well have chosen that language', async () => {
    expect(textOf(await bot.ask('price of the boats', { language: 'fr' }))).toContain(told);
    expect(textOf(await bot.ask('price of the boats', { language: 'en' }, { locale: 'fr' }))).not.toContain(
      told,
    );
  });
});

describe('a reader whose language it is', () => {
  it('is told nothing', async () => {
    const text = textOf(await bot.ask('entry:ferry-cost'));
    expect(text).toContain('€12.5 million');
    expect(text).not.toContain('only');
  });
});
