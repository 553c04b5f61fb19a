import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import {
  buttonsOf,
  buttonWith,
  isEphemeral,
  selectsOf,
  shippedKnowledge,
  startTestBot,
  textOf,
  type LogLine,
  type TestBot,
} from '../support/bot.ts';

let bot: TestBot;

/** Asks a question of the evaluation whose answer comes with another that may have been meant, and finds the button for that. */
async function askWithAlternative() {
  for (const { q } of await readLabelledQuestions('knowledge/evaluation.jsonl')) {
    const verdict = bot.knowledge.current.matcher.match(q);
    if (verdict.kind !== 'answer' || verdict.also !== null || verdict.alternatives.length === 0) continue;
    const reply = await bot.ask(q);
    const asked = bot.events.at(-1);
    const key = asked?.type === 'asked' ? asked.key : '';
    const found = buttonsOf(reply).find(
      ({ customId }) => customId.includes(':open:') && customId.endsWith(`:${key}`),
    );
    if (found !== undefined) return { reply, button: found.customId, key };
  }
  throw new Error('every answer is beyond doubt');
}

const somebodyElse = { user: { id: '200000000000000001' } };

beforeAll(async () => {
  bot = await startTestBot({ folder: shippedKnowledge });
});

afterAll(() => bot.close());

function entry(id: string): {
  readonly question: { en: string; fr: string };
  readonly answer: { en: string; fr: string };
} {
  const found = bot.knowledge.current.story.entries.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return { question: { en: found.ask.en[0] ?? '', fr: found.ask.fr[0] ?? '' }, answer: found.answer };
}

describe('/ask', () => {
  it('answers in English with the attribution and the source', async () => {
    const message = await bot.ask(entry('nvidia-share-fall').question.en);
    expect(textOf(message)).toContain(entry('nvidia-share-fall').answer.en);
    expect(textOf(message)).toMatch(/-# Who says so: .+ · Reuters, 31 January 2025$/u);
    expect(isEphemeral(message)).toBe(false);
  });

  it('answers in French to a French Discord', async () => {
    const message = await bot.ask(entry('nvidia-share-fall').question.fr, {}, { locale: 'fr' });
    expect(textOf(message)).toContain(entry('nvidia-share-fall').answer.fr);
    expect(textOf(message)).toMatch(/-# Qui le dit\u00A0: .+ · Reuters, 31 janvier 2025$/u);
  });

  it('answers in the chosen language, whatever the locale', async () => {
    const message = await bot.ask('entry:nvidia-share-fall', { language: 'fr' }, { locale: 'en-GB' });
    expect(textOf(message)).toContain(entry('nvidia-share-fall').answer.fr);
  });

  it('answers in a direct message', async () => {
    const message = await bot.ask('entry:deepseek-what', {}, { guild: false });
    expect(textOf(message)).toContain(entry('deepseek-what').answer.en);
  });

  it('answers in an ephemeral reply if asked to', async () => {
    expect(isEphemeral(await bot.ask('entry:deepseek-what', { private: true }))).toBe(true);
    expect(isEphemeral(await bot.ask('entry:deepseek-what', { private: false }))).toBe(false);
  });

  it('gives the same answer to a typed question and a picked one', async () => {
    for (const id of bot.knowledge.current.story.about.firstQuestions) {
      const { question } = entry(id);
      const typed = textOf(await bot.ask(question.en));
      // Only what was not typed just so stands above its answer.
      expect(textOf(await bot.ask(`entry:${id}`))).toBe(`-# ${question.en}\n${typed}`);
      expect(textOf(await bot.ask(question.fr, { language: 'en' }))).toBe(typed);
    }
  });

  it('says in an ephemeral reply that nothing was found, with topics to try', async () => {
    const message = await bot.ask('zzxxqq @everyone wwkk');
    expect(isEphemeral(message)).toBe(true);
    expect(textOf(message)).toContain('I couldn’t find that in the story');
    expect(textOf(message)).not.toContain('@everyone');
    expect(selectsOf(message)[0]?.options).toHaveLength(8);
  });

  it('says what the story does not say', async () => {
    const [gap] = bot.knowledge.current.story.gaps;
    const message = await bot.ask(gap?.ask.fr[0] ?? '', {}, { locale: 'fr' });
    expect(textOf(message)).toContain(gap?.answer.fr ?? '-');
  });

  it('says so if a picked question no longer exists, and offers others', async () => {
    const message = await bot.ask('entry:h800-what-it-was');
    expect(textOf(message)).toContain('That question is no longer available');
    expect(isEphemeral(message)).toBe(true);
    expect(buttonsOf(message).length).toBeGreaterThan(0);
    const gone = await bot.ask('gap:no-meeting-duration');
    expect(textOf(gone)).toContain('That question is no longer available');
    expect(buttonsOf(gone).length).toBeGreaterThan(0);
  });

  it('answers a question of 300 characters and one of spaces', async () => {
    expect(textOf(await bot.ask('h20 '.repeat(75))).length).toBeGreaterThan(0);
    expect(textOf(await bot.ask('   x'))).not.toBe('');
  });
});

describe('a question’s button', () => {
  it('answers in an ephemeral reply, in the language of the person who presses it, and leaves the message as it was', async () => {
    const asked = await bot.ask('entry:h800-what');
    const customId = buttonWith(asked, ':open:');
    const id = customId.split(':').at(-1) ?? '';
    const pressed = await bot.press(asked, customId, { ...somebodyElse, locale: 'fr' });
    expect(textOf(pressed)).toContain(entry(id).answer.fr);
    expect(isEphemeral(pressed)).toBe(true);
    expect(pressed.id).not.toBe(asked.id);
  });

  it('keeps the language that the asker chose, but not for others', async () => {
    const asked = await bot.ask('entry:h800-what', { language: 'fr' });
    const customId = buttonWith(asked, ':open:');
    const id = customId.split(':').at(-1) ?? '';
    expect(textOf(await bot.press(asked, customId))).toContain(entry(id).answer.fr);
    expect(textOf(await bot.press(asked, customId, somebodyElse))).toContain(entry(id).answer.en);
  });
});

describe('the button of a paragraph', () => {
  it('opens its digest in the reader’s language, and its neighbours in its place', async () => {
    const asked = await bot.ask('entry:nvidia-share-fall');
    const opened = await bot.press(asked, buttonWith(asked, ':source:'), { ...somebodyElse, locale: 'fr' });
    expect(textOf(opened)).toContain('**Paragraphe 9**');
    expect(isEphemeral(opened)).toBe(true);
    expect(opened.id).not.toBe(asked.id);
    expect(buttonsOf(opened).map(({ label }) => label)).toEqual(['Paragraphe 8', 'Paragraphe 10']);
    const turned = await bot.press(opened, buttonWith(opened, ':p10'), { ...somebodyElse, locale: 'fr' });
    expect(textOf(turned)).toContain('**Paragraphe 10**');
    expect(turned.id).toBe(opened.id);
  });

  it('shows what may be asked by its number, or says that there is no such paragraph', async () => {
    const asked = await bot.ask('que dit le paragraphe 9 ?');
    expect(textOf(asked)).toContain('**Paragraphe 9**');
    expect(textOf(await bot.ask('what is in paragraph 99?'))).toContain('The story has no paragraph 99');
  });
});

function last(): TestBot['events'][number] | undefined {
  return bot.events.at(-1);
}

describe('the question log', () => {
  it('records each question with its outcome, and nothing of who asked', async () => {
    const before = bot.events.length;
    await bot.ask('How far did Nvidia’s shares fall?', {}, { user: { id: '500000000000000001' } });
    await bot.ask('Combien de temps la rencontre a-t-elle duré ?', {}, { locale: 'fr' });
    await bot.ask('entry:h800-what');
    await bot.ask('zzzz qqqq');
    const events = bot.events.slice(before);
    expect(events).toMatchObject([
      {
        type: 'asked',
        text: 'How far did Nvidia’s shares fall?',
        language: 'en',
        verdict: 'answer',
        entry: 'nvidia-share-fall',
        gap: null,
        confidence: expect.any(Number),
      },
      { verdict: 'gap', language: 'fr', entry: null, gap: 'no-meeting-length' },
      { verdict: 'chosen', text: expect.stringMatching(/H800.*\?/u), entry: 'h800-what', confidence: 1 },
      { verdict: 'nothing', entry: null, gap: null, confidence: null },
    ]);
    expect(JSON.stringify(events)).not.toContain('500000000000000001');
    expect(new Set(events.map((event) => event.type === 'asked' && event.key)).size).toBe(4);
  });

  it('records which suggestion was picked', async () => {
    const { reply, button, key } = await askWithAlternative();
    const [, , , , meant = ''] = button.split(':');
    const opened = await bot.press(reply, button);
    expect(last()).toEqual({ type: 'picked', key, entry: meant });
    await bot.press(opened, buttonWith(opened, ':helpful:'));
    expect(last()).toMatchObject({ type: 'rated', key, id: meant });
  });

  it('counts a rating once, however often somebody presses', async () => {
    const asked = await bot.ask('entry:h800-what');
    const before = bot.events.length;
    for (const rating of [':helpful:', ':helpful:']) await bot.press(asked, buttonWith(asked, rating));
    await bot.press(asked, buttonWith(asked, ':helpful:'), somebodyElse);
    expect(bot.events.slice(before)).toHaveLength(2);
  });

  it('does not record what others wrote in their messages', async () => {
    const before = bot.events.length;
    await bot.useOn('Ask Sidebar about this', 'How far did Nvidia’s shares fall?');
    expect(bot.events).toHaveLength(before);
  });
});

describe('the log of a question', () => {
  it('is one line: what was answered and how long it took, but not who asked or what', async () => {
    const answered = (): readonly LogLine[] => bot.logged.filter((line) => line.msg === 'Answered');
    const before = answered().length;
    const user = { user: { id: '500000000000000001' } };
    await bot.ask('How far did Nvidia’s shares fall?', {}, user);
    await bot.ask('zzxxqq wwkk', {}, user);
    await expect.poll(() => answered().length).toBe(before + 2);
    const [first, second] = answered().slice(before);
    expect(first).toMatchObject({
      command: 'ask',
      verdict: 'answer',
      entry: 'nvidia-share-fall',
      confidence: expect.any(Number),
      durationMs: expect.any(Number),
    });
    expect(second).toMatchObject({ command: 'ask', verdict: 'nothing' });
    expect(JSON.stringify(bot.logged)).not.toMatch(/500000000000000001|shares fall|zzxxqq/u);
  });
});
