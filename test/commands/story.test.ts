import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  isEphemeral,
  shippedKnowledge,
  startTestBot,
  textOf,
  type TestBot,
} from '../support/bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot({ folder: shippedKnowledge });
});

afterAll(() => bot.close());

describe('/story', () => {
  it.each([
    ['en', 'en-US', '31 January 2025', 'machine translation', ['Confirmed', 'Claimed', 'Still open']],
    ['fr', 'fr', '31 janvier 2025', 'Traduction automatique', ['Confirmé', 'Affirmé', 'En suspens']],
  ] as const)('shows the story at a glance in %s', async (language, locale, date, caveat, standings) => {
    const message = await bot.send('story', {}, { locale });
    const text = textOf(message);
    const { headline, byline } = bot.knowledge.current.story.about;
    for (const part of [headline[language], ...byline, 'Reuters', date, caveat, standings[0]]) {
      expect(text).toContain(part);
    }
    expect(isEphemeral(message)).toBe(false);
    expect(text).toMatch(/\d+ (?:answers|réponses), \d+ questions/u);
    const labels = buttonsOf(message).map(({ label }) => label.replace(/ \(\d\)$/u, ''));
    expect(labels).toEqual(standings.slice(1));
    const turned = await bot.press(message, buttonsOf(message)[1]?.customId ?? '', { locale });
    expect(turned.id).toBe(message.id);
    expect(textOf(turned)).toContain(`**${standings[2]}**`);
  });
});
