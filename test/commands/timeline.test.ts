import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTimeline } from '../../commands/timeline.ts';
import type { DrawTimeline } from '../../src/replies/timeline/picture/timeline-pictures.ts';
import {
  buttonsOf,
  copyKnowledge,
  isEphemeral,
  startTestBot,
  textOf,
  type SentMessage,
  type TestBot,
} from '../support/bot.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

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
    [{ from: 'soon' }, 'I couldn’t read “soon” as a date (option “from”)'],
    [{ to: '2023-02-30' }, 'I couldn’t read “2023-02-30” as a date (option “to”)'],
    [{ from: '2025', to: '2023' }, '“2025” comes after “2023”'],
    [{ chip: 'B200' }, 'It mentions X1 and X2.'],
    [{ to: '1999' }, 'No events match'],
  ])('explains, in an ephemeral reply, what is wrong with %j', async (options, expected) => {
    const message = await bot.send('timeline', options);
    expect(textOf(message)).toContain(expected);
    expect(isEphemeral(message)).toBe(true);
  });

  it('completes chips', async () => {
    expect((await bot.complete('timeline', 'chip', '')).map((choice) => choice.name)).toEqual(['X1', 'X2']);
    expect(await bot.complete('timeline', 'chip', 'x-1')).toEqual([{ name: 'X1', value: 'x1' }]);
  });
});

/** The picture in a message: its alternative text and its URL. */
function pictureOf(message: SentMessage): { readonly description: string; readonly url: string } | undefined {
  const parts = message.components.flatMap((component) => component.components ?? []);
  const item = parts.flatMap(({ items }) => items ?? [])[0];
  return item && { description: item.description ?? '', url: item.media.url };
}

describe('the picture in the reply to /timeline', () => {
  it.each([
    ['en-US', 'Timeline of 3 events.'],
    ['fr', 'Chronologie de 3 événements.'],
  ])('has alternative text in the language of a Discord in %s', async (locale, opening) => {
    const message = await bot.send('timeline', {}, { locale });
    const picture = pictureOf(message);
    expect(picture?.description).toMatch(new RegExp(`^${opening}`, 'u'));
    expect(message.attachments).toMatchObject([
      { filename: 'timeline.png', content_type: 'image/png', description: picture?.description },
    ]);
    const served = new Uint8Array(await (await fetch(picture?.url ?? '')).arrayBuffer());
    expect(Buffer.from(served.slice(1, 4)).toString()).toBe('PNG');
  });

  it('highlights the selected events', async () => {
    const message = await bot.send('timeline', { chip: 'X2' });
    expect(pictureOf(message)?.description).toContain('Highlighted (Events about the X2):');
  });

  it('is not attached to a reply without events', async () => {
    const message = await bot.send('timeline', { to: '1999' });
    expect(pictureOf(message)).toBeUndefined();
    expect(message.attachments).toEqual([]);
  });
});

describe('/timeline without a picture', () => {
  it.each<[string, DrawTimeline]>([
    ['the library is missing', () => Promise.reject(new Error('Cannot find the library'))],
    ['drawing never ends', () => new Promise(() => {})],
  ])('still sends the text, with one warning in the log, when %s', async (_, draw) => {
    const command = { ...createTimeline(draw, 20), prepare: () => Promise.resolve() };
    const textOnly = await startTestBot({ commands: [command] });
    try {
      const message = await textOnly.send('timeline');
      expect(textOf(message)).toContain('The bridge opens.');
      expect([pictureOf(message), message.attachments]).toEqual([undefined, []]);
      const warnings = textOnly.logged.filter(({ level }) => level === 40);
      expect(warnings.map(({ msg }) => msg)).toEqual(['Could not draw the timeline; sent it as text']);
    } finally {
      await textOnly.close();
    }
  });

  it('starts anyway', async () => {
    const command = createTimeline(() => Promise.reject(new Error('Cannot find the library')));
    const textOnly = await startTestBot({ commands: [command] });
    try {
      await expect
        .poll(() => textOnly.logged.filter(({ level }) => level === 40))
        .toMatchObject([{ msg: 'Preparing a command failed', command: 'timeline' }]);
    } finally {
      await textOnly.close();
    }
  });
});

describe('turning the pages of /timeline', () => {
  const place = sharedFolder();
  let long: TestBot;

  beforeAll(async () => {
    const copy = await copyKnowledge(place.path);
    // Texts as long as this fill a page with a dozen events.
    const filler = {
      en: 'and there were speeches and music and a crowd on both banks of the river '.repeat(2).trim(),
      fr: 'et il y a des discours et de la musique et la foule est sur chaque rive '.repeat(2).trim(),
    };
    await copy.change('timeline.yaml', (text) => {
      const events = Array.from(
        { length: 14 },
        (_, index) => `- id: speech-${index}
  from: 2024-05-17
  to: 2024-05-17
  precision: day
  when: { en: Friday, fr: vendredi }
  kind: meeting
  chips: []
  text: { en: The bridge opens ${filler.en}., fr: Le pont ouvre ${filler.fr}. }
  sources: [p1]
`,
      );
      return `${text}${events.join('')}`;
    });
    long = await startTestBot({ folder: copy.folder });
  });

  afterAll(() => long.close());

  const asker = { user: { id: '700000000000000001' } };
  const other = { user: { id: '700000000000000002' }, locale: 'fr' };

  it('updates the message of the one who asked for it, including the picture', async () => {
    const first = await long.send('timeline', {}, asker);
    const [next] = buttonsOf(first);
    const second = await long.press(first, next?.customId ?? '', asker);
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('Page 2 of 2');
    expect(isEphemeral(second)).toBe(false);
    expect(second.attachments).toHaveLength(1);
    expect(pictureOf(second)?.description).toBe(pictureOf(first)?.description);
  });

  it('answers everybody else in a message of their own, in their language', async () => {
    const first = await long.send('timeline', {}, asker);
    const [next] = buttonsOf(first);
    const own = await long.press(first, next?.customId ?? '', other);
    expect(own.id).not.toBe(first.id);
    expect(isEphemeral(own)).toBe(true);
    expect(textOf(own)).toContain('Page 2 sur 2');
    const [previous] = buttonsOf(own);
    const back = await long.press(own, previous?.customId ?? '', other);
    expect(back.id).toBe(own.id);
    expect(textOf(back)).toContain('Page 1 sur 2');
  });

  it('keeps the chip and the dates', async () => {
    const first = await long.send('timeline', { from: '2024-05' }, asker);
    const [next] = buttonsOf(first);
    const second = await long.press(first, next?.customId ?? '', asker);
    expect(textOf(second)).toContain('All events since 1 May 2024');
  });
});
