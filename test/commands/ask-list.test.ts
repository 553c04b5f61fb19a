import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, shippedKnowledge, startTestBot, textOf, type TestBot } from '../support/bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot({ folder: shippedKnowledge });
});

afterAll(() => bot.close());

/** The question that readers see of an entry. */
function questionOf(id: string): { readonly en: string; readonly fr: string } {
  const found = bot.knowledge.current.story.entries.find((candidate) => candidate.id === id);
  return { en: found?.ask.en[0] ?? '', fr: found?.ask.fr[0] ?? '' };
}

describe('the list while a question is typed', () => {
  it('shows the first questions before anything is typed, in the reader’s language', async () => {
    const { firstQuestions } = bot.knowledge.current.story.about;
    const choices = await bot.complete('ask', 'question', '');
    expect(choices.map((choice) => choice.value)).toEqual(firstQuestions.map((id) => `entry:${id}`));
    expect(choices[0]?.name).toBe(questionOf(firstQuestions[0] ?? '').en);
    const french = await bot.complete('ask', 'question', '', {}, { locale: 'fr' });
    expect(french[0]?.name).toBe(questionOf(firstQuestions[0] ?? '').fr);
  });

  it('shows questions that match the text so far', async () => {
    const choices = await bot.complete('ask', 'question', 'nvidia sha');
    expect(choices.map((choice) => choice.value)).toContain('entry:nvidia-share-fall');
    expect(choices.length).toBeLessThanOrEqual(25);
  });

  it.each([
    ['en-GB', 'Ask: nvidia sha'],
    ['fr', 'Demander\u00a0: nvidia sha'],
  ])('shows first what was typed, which gets its answer when it is picked: %s', async (locale, name) => {
    const [first] = await bot.complete('ask', 'question', 'nvidia sha', {}, { locale });
    expect(first).toEqual({ name, value: 'nvidia sha' });
    expect(textOf(await bot.ask(String(first?.value), {}, { locale }))).not.toBe('');
  });

  it.each([
    ['en-GB', 'en', 'Not in the story: '],
    ['fr', 'fr', 'Pas dans l’article\u00a0: '],
  ] as const)(
    'marks what the story leaves open, which gets the gap’s reply when it is picked: %s',
    async (locale, language, mark) => {
      const [gap] = bot.knowledge.current.story.gaps;
      const question = gap?.ask[language][0] ?? '';
      const choices = await bot.complete('ask', 'question', question, {}, { locale });
      const choice = choices.find(({ value }) => value === `gap:${gap?.id ?? ''}`);
      expect(choice?.name.startsWith(mark)).toBe(true);
      const picked = await bot.ask(String(choice?.value), {}, { locale });
      expect(textOf(picked)).toContain(gap?.answer[language]);
      // The question stands above, for it was not typed.
      expect(textOf(picked)).toBe(`-# ${question}\n${textOf(await bot.ask(question, {}, { locale }))}`);
      expect(buttonsOf(picked).length).toBeGreaterThan(2);
    },
  );

  it('shows only what was typed when nothing in the story is like it', async () => {
    const choices = await bot.complete('ask', 'question', 'zzxxqq wwvvkk');
    expect(choices).toEqual([{ name: 'Ask: zzxxqq wwvvkk', value: 'zzxxqq wwvvkk' }]);
  });

  it('uses the language that was already chosen', async () => {
    const choices = await bot.complete('ask', 'question', '', { language: 'fr' });
    const first = bot.knowledge.current.story.about.firstQuestions[0] ?? '';
    expect(choices[0]?.name).toBe(questionOf(first).fr);
  });
});
