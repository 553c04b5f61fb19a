import { afterEach, expect, it } from 'vitest';
import { startTestBot, textOf, type TestBot } from '../support/bot.ts';

let bot: TestBot | undefined;

afterEach(() => bot?.close());

async function arm({ sandbox }: TestBot, fault: object): Promise<void> {
  await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });
}

it.each([
  ['Discord closes the connection instead of responding', { kind: 'hang-up' }],
  ['the connection is dead and nothing responds', { kind: 'slow', delayMs: 10_000 }],
  ['Discord fails three times', { kind: '500', count: 3 }],
])('answers in time although %s', async (_, fault) => {
  bot = await startTestBot();
  await arm(bot, fault);
  expect(textOf(await bot.ask('entry:bridge-length'))).toContain('300');
  expect(bot.logged.filter(({ level }) => level > 30)).toEqual([]);
});

it('gives Discord time to recover between tries', async () => {
  const tries: number[] = [];
  bot = await startTestBot({
    onRequest: ({ path }) => {
      if (path.endsWith('/callback')) tries.push(performance.now());
    },
  });
  await arm(bot, { kind: '500', count: 2 });
  expect(textOf(await bot.ask('entry:bridge-length'))).toContain('300');
  const [first = 0, second = 0, third = 0] = tries;
  // However busy the machine is, no pause is shorter than it should be.
  expect(Math.min(second - first, third - second)).toBeGreaterThan(200);
});

it.each(['500', 'hang-up'])(
  'knows that Discord accepted the response although it failed with %s first',
  async (kind) => {
    bot = await startTestBot();
    await arm(bot, { kind, applied: true });
    expect(textOf(await bot.ask('entry:bridge-length'))).toContain('300');
    await expect.poll(() => bot?.logged.some(({ msg }) => msg === 'Answered')).toBe(true);
    expect(bot.logged.filter(({ level }) => level > 30)).toEqual([]);
    expect(bot.events).toMatchObject([{ type: 'asked', entry: 'bridge-length' }]);
  },
);
