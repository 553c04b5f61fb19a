import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { jsonSchemas } from '../../src/curation/json-schemas.ts';
import { createStory } from '../../src/curation/new-story/create-story.ts';
import { definitionsFor } from '../../src/discord/command-definition.ts';
import type { Story } from '../../src/knowledge/story.ts';
import { ferryFolder, shippedFolder } from '../knowledge/damaged-folder.ts';
import { buttonsOf, selectsOf, startTestBot, textOf, type TestBot } from '../support/bot.ts';
import { builtOf } from '../support/build.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const readers = [
  { language: 'en', locale: 'en-US' },
  { language: 'fr', locale: 'fr' },
] as const;

/** What is specific to the shipped story: its people, companies, chips, products and bodies, and the ids of its questions. */
function wordsOf({ vocabulary, entries, gaps }: Story): readonly string[] {
  const kinds = new Set(['person', 'company', 'chip', 'product', 'body']);
  const names = vocabulary.names
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ name, aliases }) => [name.en, name.fr, ...aliases.en, ...aliases.fr])
    // A name in lower case is a common word, such as "former president".
    .filter((word) => word !== word.toLowerCase());
  return [...new Set([...names, ...entries.map(({ id }) => id), ...gaps.map(({ id }) => id)])];
}

/** Matches any of the words as a whole word, in any case. */
function finderOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${escaped.join('|')})(?![\p{L}\p{N}_])`, 'iu');
}

let shippedWords: RegExp;
/** What the shipped story's timeline can be limited to, in both languages. */
const shippedKinds = /(?<!\p{L})(?:chips?|puces?)(?!\p{L})/iu;

beforeAll(async () => {
  shippedWords = finderOf(wordsOf((await builtOf(shippedFolder)).story));
});

describe.each([
  {
    name: 'the ferry story',
    make: async () => ferryFolder,
    reworded: { en: 'prices of the boat', fr: 'c koi le prix des bateaux' },
    answeredBy: 'ferry-cost',
  },
  {
    name: 'a new story',
    make: async (place: string) => {
      const folder = join(place, 'story');
      expect(await createStory(folder, jsonSchemas())).toEqual({ ok: true });
      return folder;
    },
    reworded: { en: 'what is the price of the new roof', fr: 'c koi le prix du toit' },
    answeredBy: 'works-cost',
  },
])('the bot with $name', ({ make, reworded, answeredBy }) => {
  const place = sharedFolder();
  let bot: TestBot;
  let story: Story;

  beforeAll(async () => {
    bot = await startTestBot({ folder: await make(place.path) });
    ({ story } = bot.knowledge.current);
  });

  afterAll(() => bot.close());

  it.each(readers)(
    'answers every question with the attribution and the source: $language',
    async (reader) => {
      const { language } = reader;
      for (const entry of story.entries) {
        const text = textOf(await bot.ask(entry.ask[language][0] ?? '', {}, reader));
        expect(text).toContain(entry.answer[language]);
        expect(text).toContain(entry.attribution[language]);
        expect(text).toContain(story.about.publisher);
        expect(text).not.toMatch(shippedWords);
      }
    },
  );

  it.each(readers)('finds the answer to a question in other words: $language', async (reader) => {
    const { language } = reader;
    const wanted = story.entries.find(({ id }) => id === answeredBy);
    const text = textOf(await bot.ask(reworded[language], {}, reader));
    expect(text).toContain(wanted?.answer[language] ?? 'no such entry');
  });

  it.each(readers)('says what the story does not say: $language', async (reader) => {
    const { language } = reader;
    for (const gap of story.gaps) {
      const text = textOf(await bot.ask(gap.ask[language][1] ?? '', {}, reader));
      expect(text).toContain(gap.answer[language]);
    }
  });

  it.each(readers)('offers its own topics when it finds nothing: $language', async (reader) => {
    const message = await bot.ask('zzxxqq wwkk', {}, reader);
    const titles = story.about.topics.map(({ title }) => title[reader.language]);
    expect(selectsOf(message)[0]?.options.map(({ label }) => label)).toEqual(titles);
    expect(textOf(message)).not.toMatch(shippedWords);
  });

  it.each(readers)('suggests its own questions while somebody types: $language', async (reader) => {
    const { language } = reader;
    const first = story.entries.find(({ id }) => id === story.about.firstQuestions[0]);
    const question = first?.ask[language][0] ?? '';
    const untyped = await bot.complete('ask', 'question', '', {}, reader);
    expect(untyped.map(({ value }) => value)).toEqual(story.about.firstQuestions.map((id) => `entry:${id}`));
    expect(untyped[0]?.name).toBe(question);
    const typed = await bot.complete('ask', 'question', question.slice(0, 15), {}, reader);
    expect(typed.map(({ name }) => name)).toContain(question);
  });

  it.each(readers)('shows its timeline, as a picture and as text: $language', async (reader) => {
    const message = await bot.send('timeline', {}, reader);
    const [picture] = message.attachments;
    expect(picture?.content_type).toBe('image/png');
    const list = await bot.press(message, buttonsOf(message)[0]?.customId ?? '', reader);
    for (const event of story.timeline) expect(textOf(list)).toContain(event.text[reader.language]);
    const shown = `${textOf(message)} ${textOf(list)} ${picture?.description}`;
    expect(shown).not.toMatch(shippedWords);
    expect(shown).not.toMatch(shippedKinds);
  });

  it('has no command, option or description that speaks of the things of the shipped story', () => {
    const definitions = definitionsFor(commands, story.about);
    expect(JSON.stringify(definitions)).not.toMatch(shippedKinds);
  });

  it.each(readers)('says what it does not understand without them either: $language', async (reader) => {
    for (const options of [{ about: 'zzz' }, { from: 'zzz' }, { to: '1800' }]) {
      expect(textOf(await bot.send('timeline', options, reader))).not.toMatch(shippedKinds);
    }
  });

  it.each(readers)('lists its topics: $language', async (reader) => {
    const message = await bot.send('topics', {}, reader);
    const titles = story.about.topics.map(({ title }) => title[reader.language]);
    expect(selectsOf(message)[0]?.options.map(({ label }) => label)).toEqual(titles);
  });

  it.each(readers)(
    'shows what it is and what is confirmed, claimed and undecided: $language',
    async (reader) => {
      const message = await bot.send('story', {}, reader);
      const sections = [message];
      for (const { customId } of buttonsOf(message))
        sections.push(await bot.press(message, customId, reader));
      const text = sections.map(textOf).join('\n');
      const { headline, publisher, byline, notice, status } = story.about;
      const { language } = reader;
      const statements = [...status.confirmed, ...status.claimed, ...status.undecided];
      for (const part of [headline[language], publisher, ...byline, notice?.[language] ?? ''])
        expect(text).toContain(part);
      for (const statement of statements) expect(text).toContain(statement.text[language]);
      expect(text).not.toMatch(shippedWords);
    },
  );
});

describe('the code', () => {
  it('mentions nothing of the shipped story, not even as an example', async () => {
    const found: string[] = [];
    for (const folder of ['src', 'commands']) {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const file of files.filter((each) => each.isFile())) {
        const path = join(file.parentPath, file.name);
        // Everyday words in both languages, some of which are in every story on politics; its own test finds proper names.
        if (path.startsWith(join('src', 'matching', 'thesaurus'))) continue;
        // Names that all readers know, whatever the story.
        if (path.startsWith(join('src', 'matching', 'well-known'))) continue;
        const lines = (await readFile(path, 'utf8')).split('\n');
        for (const [index, line] of lines.entries()) {
          // The name of a font, which is the same for all stories.
          const named = shippedWords.exec(line.replace('-apple-system', ''));
          if (named) found.push(`${path}:${index + 1}: ${named[0]}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it.each(['Donald Trump', 'nvidia', 'l’H20,', '(DeepSeek)', 'see nvidia-share-fall'])(
    'would be caught naming %j',
    (text) => {
      expect(text).toMatch(shippedWords);
    },
  );

  it.each(['deepseeker', 'H200', 'the chip', 'the White Room'])('may hold %j', (text) => {
    expect(text).not.toMatch(shippedWords);
  });
});
