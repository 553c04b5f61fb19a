import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEphemeral, startTestBot, textOf, type TestBot } from '../support/bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot();
});

afterAll(() => bot.close());

describe('/timeline', () => {
  it('shows every event, oldest first', async () => {
    const message = await bot.send('timeline');
    const places = bot.knowledge.current.story.timeline.map((event) =>
      textOf(message).indexOf(event.text.en),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(isEphemeral(message)).toBe(false);
  });

  it('takes a chip and both dates, in French in a direct message', async () => {
    const options = { chip: 'x2', from: '2023', to: 'janvier 2024' };
    const text = textOf(await bot.send('timeline', options, { locale: 'fr', guild: false }));
    expect(text).toContain('puce X2, du 1er janvier 2023 au 31 janvier 2024');
    expect(text).toContain('**9 janvier 2024** – La X2 prend le relais.');
    expect(text).not.toContain('**2022**');
  });

  it.each([
    [{ from: 'soon' }, 'I didn’t understand “soon” as a date (option “from”)'],
    [{ to: '2023-02-30' }, 'I didn’t understand “2023-02-30” as a date (option “to”)'],
    [{ from: '2025', to: '2023' }, '“2025” comes after “2023”'],
    [{ chip: 'B200' }, 'It tells of: X1 and X2'],
    [{ to: '1999' }, 'no event'],
  ])('tells the reader alone what is wrong with %j', async (options, expected) => {
    const message = await bot.send('timeline', options);
    expect(textOf(message)).toContain(expected);
    expect(isEphemeral(message)).toBe(true);
  });

  it('completes chips', async () => {
    expect((await bot.complete('timeline', 'chip', '')).map((choice) => choice.name)).toEqual(['X1', 'X2']);
    expect(await bot.complete('timeline', 'chip', 'x-1')).toEqual([{ name: 'X1', value: 'x1' }]);
  });
});
