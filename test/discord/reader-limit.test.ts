import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, isEphemeral, startTestBot, textOf, type TestBot } from '../support/bot.ts';

const limit = 3;
let bot: TestBot;
let nextReader = 600_000_000_000_000_000n;

beforeAll(async () => {
  bot = await startTestBot({ questionsPerMinute: limit });
});

afterAll(() => bot.close());

/** Somebody who has not asked anything yet. */
function newReader(): { readonly user: { readonly id: string } } {
  nextReader += 1n;
  return { user: { id: String(nextReader) } };
}

async function useUp(reader: ReturnType<typeof newReader>): Promise<void> {
  for (let asked = 0; asked < limit; asked += 1) await bot.ask('entry:bridge-length', {}, reader);
}

describe('a reader over the limit', () => {
  it('is asked to try again later, in their language, and nobody else sees it', async () => {
    const reader = newReader();
    await useUp(reader);
    const english = await bot.ask('entry:bridge-length', {}, reader);
    expect(textOf(english)).toMatch(
      /^That is a lot of questions at once\. Please try again in [1-9]\d? seconds?\.$/u,
    );
    expect(isEphemeral(english)).toBe(true);
    const french = await bot.ask('entry:bridge-length', {}, { ...reader, locale: 'fr' });
    expect(textOf(french)).toMatch(
      /^Cela fait beaucoup de questions d’un coup\. Réessayez dans [1-9]\d? secondes?\.$/u,
    );
    expect(bot.logged.at(-1)).toMatchObject({ command: 'ask', verdict: 'limited' });
  });

  it('does not keep others from asking', async () => {
    await useUp(newReader());
    expect(textOf(await bot.ask('entry:bridge-length', {}, newReader()))).toContain('300');
  });

  it('cannot press buttons instead, nor reload', async () => {
    const reader = newReader();
    const asked = await bot.ask('entry:bridge-length', {}, reader);
    await useUp(reader);
    const [button] = buttonsOf(asked);
    expect(textOf(await bot.press(asked, button?.customId ?? '', reader))).toContain('a lot of questions');
    expect(textOf(await bot.send('reload', {}, reader))).toContain('a lot of questions');
    expect(bot.events.filter(({ type }) => type === 'rated')).toEqual([]);
  });

  it('still gets choices while typing, for ten times as many requests', async () => {
    const reader = newReader();
    const lists = [];
    for (let typed = 0; typed <= 10 * limit; typed += 1) {
      lists.push(await bot.complete('ask', 'question', 'bridge', {}, reader));
    }
    expect(lists.filter(({ length }) => length > 0)).toHaveLength(10 * limit);
    expect(lists.at(-1)).toEqual([]);
  });
});

describe('a bot without a limit', () => {
  it('answers one reader as often as they ask', async () => {
    const free = await startTestBot();
    try {
      const replies = await Promise.all(Array.from({ length: 100 }, () => free.ask('entry:bridge-length')));
      expect(replies.filter((reply) => textOf(reply).includes('300'))).toHaveLength(100);
    } finally {
      await free.close();
    }
  });
});
