import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  buttonWith,
  isEphemeral,
  shippedKnowledge,
  startTestBot,
  textOf,
  type TestBot,
} from '../support/bot.ts';

let bot: TestBot;
/** The bodies that the bot has sent. */
const bodies: unknown[] = [];

beforeAll(async () => {
  bot = await startTestBot({ folder: shippedKnowledge, onRequest: ({ body }) => bodies.push(body) });
});

afterAll(() => bot.close());

function entry(id: string) {
  const found = bot.knowledge.current.story.entries.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return { question: { en: found.ask.en[0] ?? '', fr: found.ask.fr[0] ?? '' }, answer: found.answer };
}

/** The ids of the buttons of an answer. */
async function ids(options: object, actor: object): Promise<readonly string[]> {
  return buttonsOf(await bot.ask('entry:h800-what', options, actor)).map(({ customId }) => customId);
}

/** The body that was sent last. */
function sentMentions(): string {
  return JSON.stringify(bodies.at(-1) ?? {});
}

describe('an answer that only the reader sees', () => {
  it('can be shown to everyone in a server, in the language it was in, and names nobody', async () => {
    const reply = await bot.ask('entry:h800-what', { private: true, language: 'fr' });
    const shared = await bot.press(reply, buttonWith(reply, ':share:'));
    expect(isEphemeral(shared)).toBe(false);
    expect(textOf(shared)).toContain(entry('h800-what').answer.fr);
    expect(textOf(shared)).not.toContain('@');
    expect(buttonsOf(shared).map(({ customId }) => customId)).not.toContainEqual(
      expect.stringContaining(':share:'),
    );
  });

  it('has no such button where everyone sees it already, or nobody else could', async () => {
    const isShare = expect.stringContaining(':share:');
    expect(await ids({}, {})).not.toContainEqual(isShare);
    expect(await ids({ private: true }, { guild: false })).not.toContainEqual(isShare);
    expect(await ids({ private: true }, {})).toContainEqual(isShare);
  });

  it('shows both answers where there were two, and says so if they are gone', async () => {
    const reply = await bot.ask('Who is Huang and what did he say?', { private: true });
    const shared = await bot.press(reply, buttonWith(reply, ':share:'));
    for (const id of ['huang-who', 'huang-said']) expect(textOf(shared)).toContain(entry(id).answer.en);
  });
});

describe('an answer for somebody', () => {
  const member = '600000000000000001';
  const question = 'what is the H20';

  it('opens with their name, and pings nobody unless the asker says so', async () => {
    const named = await bot.ask(question, { for: member });
    expect(textOf(named)).toMatch(/^For \*\*.+\*\*:/u);
    expect(textOf(named)).not.toContain(`<@${member}>`);
    expect(sentMentions()).toContain('"allowed_mentions":{"parse":[]}');
    const pinged = await bot.ask(question, { for: member, ping: true });
    expect(textOf(pinged)).toContain(`For <@${member}>:`);
    expect(sentMentions()).toContain(`"allowed_mentions":{"parse":[],"users":["${member}"]}`);
  });

  it('pings nobody when only the asker sees it, or when there is no answer', async () => {
    await bot.ask(question, { for: member, ping: true, private: true });
    expect(sentMentions()).toContain('"allowed_mentions":{"parse":[]}');
    await bot.ask('zzxxqq wwkk', { for: member, ping: true, language: 'en' });
    expect(sentMentions()).toContain('"allowed_mentions":{"parse":[]}');
  });
});

describe('a conversation by /ask', () => {
  const talker = { user: { id: '700000000000000001' } };
  const ask = async (question: string) => textOf(await bot.ask(question, {}, talker));

  it('understands “why?” of the answer before, in its place, and asserts nothing to others', async () => {
    await ask('How far did Nvidia’s shares fall?');
    expect(await ask('why?')).toContain(entry('nvidia-share-why').answer.en);
    const stranger = { user: { id: '700000000000000002' } };
    expect(textOf(await bot.ask('why?', {}, stranger))).toContain('Name somebody or something');
    expect(textOf(await bot.ask('why?', {}, { ...talker, guild: false }))).toContain('Name somebody');
  });

  it('goes on from an answer that a button gave', async () => {
    const asked = await bot.ask('entry:h800-what', {}, talker);
    const customId = buttonWith(asked, ':open:');
    await bot.press(asked, customId, talker);
    const sources = await ask('source?');
    expect(sources).toContain(entry(customId.split(':').at(-1) ?? '').question.en);
  });

  it('is not kept in the question log', async () => {
    const before = bot.events.length;
    await ask('How far did Nvidia’s shares fall?');
    for (const text of ['hello', 'source?', 'more', 'and then?', 'why?']) await ask(text);
    const texts = bot.events.slice(before).map((event) => event.type === 'asked' && event.text);
    expect(texts).toHaveLength(2);
    expect(texts).not.toContain('why?');
  });
});
