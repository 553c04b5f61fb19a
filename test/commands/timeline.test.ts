import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTimeline } from '../../commands/timeline.ts';
import {
  createTimelineDrawer,
  type DrawTimeline,
} from '../../src/replies/timeline/picture/timeline-pictures.ts';
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

/** The pictures in a message: their alternative texts and URLs. */
function picturesOf(message: SentMessage): readonly { readonly description: string; readonly url: string }[] {
  return message.components
    .flatMap((component) => component.components ?? [])
    .flatMap(({ items }) => items ?? [])
    .map((item) => ({ description: item.description ?? '', url: item.media.url }));
}

/** Opens the events of a timeline as text. */
async function openList(from: TestBot, message: SentMessage, actor = {}): Promise<SentMessage> {
  const [button] = buttonsOf(message);
  return from.press(message, button?.customId ?? '', actor);
}

describe('/timeline', () => {
  it('shows the events as a picture, in a short message for everybody', async () => {
    const message = await bot.send('timeline');
    const [picture, ...others] = picturesOf(message);
    expect(others).toEqual([]);
    expect(message.attachments).toMatchObject([
      { filename: 'timeline-1.png', content_type: 'image/png', description: picture?.description },
    ]);
    const served = new Uint8Array(await (await fetch(picture?.url ?? '')).arrayBuffer());
    expect(Buffer.from(served.slice(1, 4)).toString()).toBe('PNG');
    expect(textOf(message)).toBe('');
    expect(isEphemeral(message)).toBe(false);
  });

  it.each([
    ['en-US', 'Timeline of 3 events.'],
    ['fr', 'Chronologie de 3 événements.'],
  ])('tells the same in the alternative text, in the language of a Discord in %s', async (locale, count) => {
    const message = await bot.send('timeline', {}, { locale });
    expect(picturesOf(message)[0]?.description).toContain(count);
  });

  it('shows every event as text, oldest first, to whoever asks for it', async () => {
    const message = await bot.send('timeline');
    const list = await openList(bot, message);
    const places = bot.knowledge.current.story.timeline.map((event) => textOf(list).indexOf(event.text.en));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([isEphemeral(list), list.id === message.id]).toEqual([true, false]);
  });

  it('takes a name and both dates, in French in a direct message', async () => {
    const options = { about: 'x2', from: '2023', to: 'janvier' };
    const reader = { locale: 'fr', guild: false };
    const message = await bot.send('timeline', options, reader);
    const scope = 'Événements\u00a0: X2, du 1er janvier 2023 au 31 janvier 2024';
    expect(picturesOf(message)[0]?.description).toContain(scope);
    const text = textOf(await openList(bot, message, reader));
    expect(text).toContain(scope);
    expect(text).toContain('**9 janvier 2024** – La X2 prend le relais.');
    expect(text).not.toContain('**2022**');
  });

  it.each([
    [{ from: 'soon' }, 'I couldn’t read “soon” as a date (option “from”)'],
    [{ to: '2023-02-30' }, 'February 2023 has 28 days'],
    [{ from: '2025', to: '2023' }, '“2025” comes after “2023”'],
    [{ about: 'B200' }, 'There are events about X1 and X2.'],
    [{ to: '1999' }, 'No events match'],
  ])(
    'explains, in an ephemeral reply without a picture, what is wrong with %j',
    async (options, expected) => {
      const message = await bot.send('timeline', options);
      expect(textOf(message)).toContain(expected);
      expect(isEphemeral(message)).toBe(true);
      expect([picturesOf(message), message.attachments]).toEqual([[], []]);
    },
  );

  it('completes names, and dates from the story’s own', async () => {
    expect((await bot.complete('timeline', 'about', '')).map((choice) => choice.name)).toEqual(['X1', 'X2']);
    expect(await bot.complete('timeline', 'about', 'x-1')).toEqual([{ name: 'X1', value: 'x1' }]);
    expect(await bot.complete('timeline', 'to', '2022')).toEqual([
      { name: '31 December 2022', value: '2022-12-31' },
      { name: '2022: The lights run on the X1.', value: '2022-12-31' },
    ]);
  });
});

describe('/timeline of a story that says what it can be limited to', () => {
  const place = sharedFolder();

  it('has an option of that name, in each language', async () => {
    const copy = await copyKnowledge(place.path);
    const filter = `timeline:
  filter:
    option: { en: lamp, fr: lampe }
    description: { en: Only this lamp, fr: Seulement cette lampe }
`;
    await copy.change('story.yaml', (text) => `${text}${filter}`);
    const lamps = await startTestBot({ folder: copy.folder });
    try {
      const message = await lamps.send('timeline', { lamp: 'x1' });
      expect(picturesOf(message)[0]?.description).toContain('Events about X1');
      expect(await lamps.complete('timeline', 'lamp', 'x2')).toEqual([{ name: 'X2', value: 'x2' }]);
    } finally {
      await lamps.close();
    }
  });
});

describe('/timeline without a picture', () => {
  it.each<[string, DrawTimeline]>([
    ['the library is missing', () => Promise.reject(new Error('Cannot find the library'))],
    ['drawing never ends', () => new Promise(() => {})],
  ])('sends the text, with one warning in the log, when %s', async (_, draw) => {
    const command = { ...createTimeline(draw, 20), prepare: () => Promise.resolve() };
    const textOnly = await startTestBot({ commands: [command] });
    try {
      const message = await textOnly.send('timeline');
      expect(textOf(message)).toContain('The bridge opens.');
      expect([picturesOf(message), message.attachments]).toEqual([[], []]);
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

describe('/timeline on a given day', () => {
  it.each([
    ['2024-05-16', true],
    ['2024-05-17', false],
  ])('tells on %s what is still to come', async (day, isAhead) => {
    const now = (): Date => new Date(`${day}T12:00:00Z`);
    const dated = await startTestBot({ commands: [createTimeline(createTimelineDrawer(), 120_000, now)] });
    try {
      const message = await dated.send('timeline');
      expect(picturesOf(message)[0]?.description.includes('upcoming')).toBe(isAhead);
    } finally {
      await dated.close();
    }
  });
});

describe('turning the pages of the events as text', () => {
  const place = sharedFolder();
  let long: TestBot;

  beforeAll(async () => {
    const copy = await copyKnowledge(place.path);
    // Texts as long as this fill a page with a dozen events.
    const filler = 'and there were speeches and music and a crowd on both banks of the river '
      .repeat(2)
      .trim();
    const french = 'avec des discours et de la musique et une foule sur les rives du fleuve '
      .repeat(2)
      .trim();
    await copy.change('timeline.yaml', (text) => {
      const events = Array.from(
        { length: 14 },
        (_, index) => `- id: speech-${index}
  from: 2024-05-17
  to: 2024-05-17
  precision: day
  when: { en: Friday, fr: vendredi }
  kind: meeting
  text: { en: The bridge opens ${filler}., fr: Le pont ouvre ${french}. }
  sources: [p1]
`,
      );
      return `${text}${events.join('')}`;
    });
    long = await startTestBot({ folder: copy.folder });
  });

  afterAll(() => long.close());

  it('updates the list, in the language of the one who asked for it, and keeps the limits', async () => {
    const reader = { user: { id: '700000000000000002' }, locale: 'fr' };
    const first = await openList(long, await long.send('timeline', { from: 'mai' }), reader);
    const [next] = buttonsOf(first);
    const second = await long.press(first, next?.customId ?? '', reader);
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('Page 2 sur 2');
    expect(textOf(second)).toContain('à partir du 1er mai 2024');
    const [previous] = buttonsOf(second);
    expect(textOf(await long.press(second, previous?.customId ?? '', reader))).toContain('Page 1 sur 2');
  });
});
