import type { ActingAs } from 'discord-sandbox/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  buttonWith,
  isEphemeral,
  shippedKnowledge,
  startTestBot,
  textOf,
  type SentMessage,
  type TestBot,
} from '../support/bot.ts';

let bot: TestBot;
const somebodyElse = { user: { id: '200000000000000001' } };

beforeAll(async () => {
  bot = await startTestBot({ folder: shippedKnowledge });
});

afterAll(() => bot.close());

/** Presses 👎 and sends the form that opens; returns the reply to it. */
async function sendWhy(
  asked: SentMessage,
  fields: Readonly<Record<string, string>>,
  actor: ActingAs = {},
): Promise<SentMessage> {
  const button = buttonWith(asked, ':unhelpful:');
  await bot.press(asked, button, actor);
  return bot.submit(button.replace(':unhelpful:', ':why:'), fields, actor);
}

describe('the feedback buttons', () => {
  it.each([
    ['en-US', 'Thanks'],
    ['fr', 'Merci'],
  ] as const)(
    'thank the one who finds an answer helpful in %s, and nobody else sees it',
    async (locale, thanks) => {
      const asked = await bot.ask('entry:h800-what');
      const before = bot.events.length;
      const button = buttonWith(asked, ':helpful:');
      const thanked = await bot.press(asked, button, { ...somebodyElse, locale });
      expect(textOf(thanked)).toContain(thanks);
      expect(isEphemeral(thanked)).toBe(true);
      expect(buttonsOf(thanked)).toHaveLength(0);
      const key = button.split(':').at(-1);
      expect(bot.events.slice(before)).toEqual([
        { type: 'rated', key, subject: 'entry', id: 'h800-what', rating: 'helpful' },
      ]);
    },
  );

  it.each([
    ['en-US', 'sorry the answer didn’t help'],
    ['fr', 'désolé que la réponse n’ait pas été utile'],
  ] as const)('ask in %s what was wrong, then say thanks and offer the nearest', async (locale, thanks) => {
    const asked = await bot.ask('entry:h800-what');
    const before = bot.events.length;
    const fields = { reason: 'wrong-fact', note: '  it was 2023 ' };
    const thanked = await sendWhy(asked, fields, { ...somebodyElse, locale });
    expect(textOf(thanked)).toContain(thanks);
    expect(isEphemeral(thanked)).toBe(true);
    const { story, matcher } = bot.knowledge.current;
    const entry = story.entries.find(({ id }) => id === 'h800-what');
    const verdict = matcher.match(entry?.ask[locale === 'fr' ? 'fr' : 'en'][0] ?? '');
    const near = verdict.kind === 'answer' ? verdict.alternatives.map((each) => each.entry.id) : [];
    // What else the question may mean, and then what goes with its answer.
    const nearest = [...new Set([...near, ...(entry?.related ?? [])])].slice(0, 3);
    expect(nearest).toHaveLength(3);
    expect(buttonsOf(thanked).map(({ customId }) => customId.split(':')[4])).toEqual(nearest);
    const subject = {
      key: buttonWith(asked, ':unhelpful:').split(':').at(-1),
      subject: 'entry',
      id: 'h800-what',
    };
    expect(bot.events.slice(before)).toEqual([
      { type: 'rated', ...subject, rating: 'unhelpful' },
      { type: 'explained', ...subject, reason: 'wrong-fact', note: 'it was 2023' },
    ]);
    const button = buttonsOf(thanked)[0]?.customId ?? '';
    await bot.press(thanked, button, { ...somebodyElse, locale });
    expect(bot.events.at(-1)).toEqual({ type: 'picked', key: subject.key, entry: button.split(':')[4] });
  });

  it('count an empty form as a rating and no more, and what somebody says of an answer once', async () => {
    const gap = bot.knowledge.current.story.gaps[0];
    const asked = await bot.ask(gap?.ask.en[0] ?? '');
    const before = bot.events.length;
    expect(buttonsOf(await sendWhy(asked, {}))).toHaveLength(3);
    expect(bot.events.slice(before)).toMatchObject([{ type: 'rated', subject: 'gap', id: gap?.id }]);
    for (const note of ['one', 'two']) await sendWhy(asked, { note });
    expect(bot.events.slice(before + 1)).toMatchObject([{ type: 'explained', reason: null, note: 'one' }]);
  });
});
