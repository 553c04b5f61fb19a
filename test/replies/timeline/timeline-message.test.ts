import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/knowledge/story.ts';
import {
  completeNames,
  selectEvents,
  type ShownEvents,
  type TimelineRequest,
} from '../../../src/replies/timeline/selection.ts';
import { listButtonId, pageButtonId, readPageButtonId } from '../../../src/replies/timeline/pages.ts';
import {
  listMessage,
  pictureMessage,
  refusalMessage,
} from '../../../src/replies/timeline/timeline-message.ts';
import type { Message } from '../../../src/replies/message.ts';
import { makeEvent, makeStory } from '../make-story.ts';
import { buttonsOf, textOf } from '../read-message.ts';

const story = makeStory({
  timeline: [
    makeEvent('curbs', '2025-03-01', '2025-05-31', {
      kind: 'consideration',
      when: { en: 'spring 2025', fr: 'printemps 2025' },
    }),
    makeEvent('h100-restricted', '2022-01-01', '2022-12-31', {
      kind: 'restriction',
      about: ['h100'],
      when: { en: '2022', fr: '2022' },
    }),
    makeEvent('h20-launched', '2024-01-01', '2024-12-31', { about: ['h20'], sources: ['p11', 'p14'] }),
    makeEvent('h20-considered', '2025-01-29', '2025-01-29', { kind: 'consideration', about: ['h20'] }),
  ],
});

function idsOf(request: TimelineRequest): readonly string[] {
  const selection = selectEvents(story, request);
  return selection.kind === 'events' ? selection.events.map((event) => event.id) : [selection.kind];
}

const today = '2025-02-10';

/** The events as text, or why there are none. */
function answer(request: TimelineRequest, language: 'en' | 'fr' = 'en', from: Story = story): Message {
  const selection = selectEvents(from, request);
  const refused = refusalMessage(from, selection, language);
  if (refused !== null || selection.kind !== 'events') return refused ?? fail(selection.kind);
  return listMessage(from, selection, language, { page: 0, today, ephemeral: true });
}

function fail(kind: string): never {
  throw new Error(kind);
}

function show(request: TimelineRequest, language: 'en' | 'fr' = 'en'): string {
  return textOf(answer(request, language));
}

function choose(from: Story, request: TimelineRequest): ShownEvents {
  const selection = selectEvents(from, request);
  return selection.kind === 'events' ? selection : fail(selection.kind);
}

function pageOf(from: Story, request: TimelineRequest, page: number, language: 'en' | 'fr' = 'en'): Message {
  return listMessage(from, choose(from, request), language, { page, today, ephemeral: true });
}

function makeCrowdedStory(count: number): Story {
  const text = 'x'.repeat(90);
  const events = Array.from({ length: count }, (_, index) =>
    makeEvent(`event-${index}`, '2024-01-01', '2024-01-01', {
      about: ['h20'],
      text: { en: `event-${index} ${text}`, fr: text },
    }),
  );
  return makeStory({ timeline: events });
}

describe('the timeline', () => {
  it('runs from the oldest event to the newest', () => {
    expect(idsOf({})).toEqual(['h100-restricted', 'h20-launched', 'h20-considered', 'curbs']);
  });

  it.each(['h20', 'H20', 'h-20', ' h 20 ', 'H20?'])(
    'shows the events about the name typed as "%s"',
    (about) => {
      expect(idsOf({ about })).toEqual(['h20-launched', 'h20-considered']);
    },
  );

  it('includes the whole of a year or month at either end', () => {
    expect(idsOf({ from: '2025' })).toEqual(['h20-considered', 'curbs']);
    expect(idsOf({ to: '2024' })).toEqual(['h100-restricted', 'h20-launched']);
    expect(idsOf({ from: '2024-06', to: 'January 2025' })).toEqual(['h20-launched', 'h20-considered']);
    expect(idsOf({ from: '2025-01-30', to: '2025-03-01' })).toEqual(['curbs']);
  });

  it('takes a missing year for the year of the story', () => {
    expect(idsOf({ from: 'Jan 29', to: 'spring' })).toEqual(['h20-considered', 'curbs']);
  });

  it('shows its scope in the heading, or else what the story says that it shows', () => {
    expect(show({})).toContain('### Timeline');
    const title = { en: 'One after the other', fr: 'L’une après l’autre' };
    const titled = { ...story, about: { ...story.about, timeline: { ...story.about.timeline, title } } };
    expect(textOf(answer({}, 'fr', titled))).toContain('### L’une après l’autre');
    expect(show({ about: 'h20', from: '2024', to: '2025' })).toContain(
      'Events about H20 from 1 January 2024 to 31 December 2025',
    );
    expect(show({ from: '2024', to: '2025' }, 'fr')).toContain(
      'Tous les événements, du 1er janvier 2024 au 31 décembre 2025',
    );
    expect(show({ from: '2025' })).toContain('All events since 1 January 2025');
    expect(show({ to: '2024' }, 'fr')).toContain('jusqu’au 31 décembre 2024');
  });

  it('says so if no events match', () => {
    expect(show({ about: 'h100', from: '2025' })).toContain('No events match');
    expect(show({ to: '1999' }, 'fr')).toContain('Aucun événement ne correspond');
  });

  it('says in an ephemeral message what it did not understand, with examples', () => {
    const message = answer({ from: 'some *day*' });
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(textOf(message)).toContain('“some \\*day\\*” as a date (option “from”)');
    expect(textOf(message)).toContain('spring 2025');
    expect(show({ to: 'un jour' }, 'fr')).toMatch(/la date «.un jour.» \(option «.fin.»\)/u);
  });

  it('says why a day or a month does not exist', () => {
    expect(show({ from: '2025-02-30' })).toContain('“2025-02-30” isn’t a date: February 2025 has 28 days.');
    expect(show({ to: '31 avril' }, 'fr')).toMatch(/«.31 avril.» n’existe pas.: avril 2025 compte 30 jours/u);
    expect(show({ from: '2025-13' })).toContain('there is no month 13');
  });

  it('says which of the two dates comes after the other', () => {
    expect(show({ from: '2025', to: '2022' })).toContain('“2025” comes after “2022”');
    expect(show({ from: '2025', to: '2022' }, 'fr')).toMatch(/«.2025.» vient après «.2022.»/u);
  });

  it('takes a day inside a month for a span, not for a mistake', () => {
    expect(idsOf({ from: '2025-01-15', to: '2025-01' })).toEqual(['h20-considered']);
  });

  it('lists the names that there are events about when it does not know one', () => {
    expect(show({ about: 'B200' })).toContain(
      'No event is about “B200”. There are events about H100 and H20.',
    );
  });

  it('completes names by the start of one of their spellings', () => {
    expect(completeNames(story, '').map(({ id }) => id)).toEqual(['h100', 'h20']);
    expect(completeNames(story, 'H1').map(({ id }) => id)).toEqual(['h100']);
    expect(completeNames(story, 'h-2').map(({ id }) => id)).toEqual(['h20']);
    expect(completeNames(story, 'zzz')).toEqual([]);
  });
});

describe('the message with the pictures', () => {
  const pictures = [
    { fileName: 'timeline-1.png', description: 'First.', events: 3 },
    { fileName: 'timeline-2.png', description: 'Second.', events: 1 },
  ];

  it('shows each picture, which names its source, and a button for the text', () => {
    const message = pictureMessage(story, choose(story, {}), 'en', pictures);
    const [first, second] = message.components[0].components;
    expect([first, second]).toEqual(
      pictures.map(({ fileName, description }) => ({
        type: ComponentType.MediaGallery,
        items: [{ media: { url: `attachment://${fileName}` }, description }],
      })),
    );
    expect(textOf(message)).toBe('');
    expect(buttonsOf(message).map((button) => ('label' in button ? button.label : ''))).toEqual([
      'The events as text',
    ]);
  });

  it('leads to the article if the story says where that is', () => {
    const about = { ...story.about, url: 'https://example.org/story' };
    const message = pictureMessage({ ...story, about }, choose(story, {}), 'fr', pictures);
    expect(textOf(message)).toBe('-# [Reuters, 31 janvier 2025](https://example.org/story)');
  });

  it('says how many events had no room', () => {
    expect(textOf(pictureMessage(story, choose(story, {}), 'en', pictures.slice(0, 1)))).toContain(
      'And 1 more.',
    );
  });
});

describe('the events as text', () => {
  it('say when, what, about which names, what kind, who says so and where in the story', () => {
    const said = makeEvent('said', '2025-01-30', '2025-01-30', {
      about: ['h20'],
      attribution: { en: 'a source', fr: 'une source' },
      sources: ['p11', 'p14'],
    });
    const text = textOf(answer({}, 'en', { ...story, timeline: [said] }));
    expect(text).toContain(
      '**2025-01-30** – said happened.\n-# H20 · launched · a source · paragraphs 11 and 14',
    );
    expect(show({ about: 'h20' }, 'fr')).toContain('H20 · à l’étude · paragraphe 14');
  });

  it('mark what is still to come, by the day on which they are asked for', () => {
    const curbs = { from: '2025-03' };
    expect(show(curbs)).toContain('**spring 2025** – curbs happened.\n-# under consideration · upcoming');
    expect(show(curbs, 'fr')).toContain('à venir');
    const later = { page: 0, today: '2025-06-01', ephemeral: true };
    expect(textOf(listMessage(story, choose(story, curbs), 'en', later))).not.toContain('upcoming');
  });

  it('name their source', () => {
    expect(show({})).toContain('-# Reuters, 31 January 2025');
  });

  it('contain every event once, on as many pages as needed', () => {
    const crowded = makeCrowdedStory(300);
    const count = Number(/Page 1 of (\d+)/u.exec(textOf(pageOf(crowded, { about: 'h20' }, 0)))?.[1]);
    const pages = Array.from({ length: count }, (_, page) => pageOf(crowded, { about: 'h20' }, page));
    const shown = pages.flatMap((page) => textOf(page).match(/event-\d+ /gu) ?? []);
    expect(shown).toEqual(crowded.timeline.map(({ id }) => `${id} `));
    for (const page of pages) expect(textOf(page).length).toBeLessThanOrEqual(4000);
  });

  it('have buttons to the previous and next page, which keep the selection', () => {
    const crowded = makeCrowdedStory(60);
    const request = { about: 'h20', from: '2024' };
    const middle = buttonsOf(pageOf(crowded, request, 1, 'fr'));
    expect(middle.map((button) => ('label' in button ? button.label : ''))).toEqual([
      'Événements précédents',
      'Événements suivants',
    ]);
    const kept = { opens: false, about: 'h20', from: '2024-01-01', to: undefined };
    expect(middle.map((button) => readPageButtonId(button.custom_id))).toEqual([
      { page: 0, ...kept },
      { page: 2, ...kept },
    ]);
    expect(buttonsOf(pageOf(crowded, request, 0))).toHaveLength(1);
    expect(buttonsOf(answer({}))).toEqual([]);
  });

  it('are opened by a button that keeps the selection too', () => {
    expect(readPageButtonId(listButtonId(choose(story, { about: 'h20', to: '2024' })))).toEqual({
      page: 0,
      opens: true,
      about: 'h20',
      from: undefined,
      to: '2024-12-31',
    });
  });

  it('show the last page when a reload has left fewer pages', () => {
    const far = textOf(pageOf(makeCrowdedStory(60), {}, 999, 'fr'));
    const [page, pages] = /Page (\d+) sur (\d+)/u.exec(far)?.slice(1) ?? [];
    expect(page).toBe(pages);
  });

  it.each([
    'timeline:0:h20:2024-01-01:',
    'timeline:1:h20:2024-01-01:',
    'timeline:2:page::0:h20::',
    'timeline:1:turn::0:h20::',
    'timeline:1:page::x:h20::',
    'timeline:x',
  ])('do not read an id of another version or kind: %s', (customId) =>
    expect(readPageButtonId(customId)).toBeNull(),
  );

  it('keep the ids of their buttons within a hundred characters', () => {
    const name = {
      id: 'c'.repeat(60),
      kind: 'chip',
      name: { en: 'C', fr: 'C' },
      aliases: { en: [], fr: [] },
    } as const;
    const selection = {
      kind: 'events',
      about: name,
      from: '2024-01-01',
      to: '2024-12-31',
      events: [],
    } as const;
    expect(pageButtonId(selection, 9999).length).toBeLessThanOrEqual(100);
  });
});
