import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/knowledge/story.ts';
import {
  completeChips,
  selectEvents,
  type TimelineRequest,
} from '../../../src/replies/timeline/selection.ts';
import { pageButtonId, readPageButtonId } from '../../../src/replies/timeline/pages.ts';
import { timelineMessage } from '../../../src/replies/timeline/timeline-message.ts';
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
      chips: ['h100'],
      when: { en: '2022', fr: '2022' },
    }),
    makeEvent('h20-launched', '2024-01-01', '2024-12-31', { chips: ['h20'], sources: ['p11', 'p14'] }),
    makeEvent('h20-considered', '2025-01-29', '2025-01-29', { kind: 'consideration', chips: ['h20'] }),
  ],
});

function idsOf(request: TimelineRequest): readonly string[] {
  const selection = selectEvents(story, request);
  return selection.kind === 'events' ? selection.events.map((event) => event.id) : [selection.kind];
}

function show(request: TimelineRequest, language: 'en' | 'fr' = 'en'): string {
  return textOf(timelineMessage(story, selectEvents(story, request), language));
}

function makeCrowdedStory(count: number): Story {
  const text = 'x'.repeat(90);
  const events = Array.from({ length: count }, (_, index) =>
    makeEvent(`event-${index}`, '2024-01-01', '2024-01-01', {
      chips: ['h20'],
      text: { en: `event-${index} ${text}`, fr: text },
    }),
  );
  return makeStory({ timeline: events });
}

describe('the timeline', () => {
  it('runs from the oldest event to the newest', () => {
    expect(idsOf({})).toEqual(['h100-restricted', 'h20-launched', 'h20-considered', 'curbs']);
  });

  it.each(['h20', 'H20', 'h-20', ' h 20 ', 'H20?'])('shows the events of the chip typed as "%s"', (chip) => {
    expect(idsOf({ chip })).toEqual(['h20-launched', 'h20-considered']);
  });

  it('includes the whole of a year or month at either end', () => {
    expect(idsOf({ from: '2025' })).toEqual(['h20-considered', 'curbs']);
    expect(idsOf({ to: '2024' })).toEqual(['h100-restricted', 'h20-launched']);
    expect(idsOf({ from: '2024-06', to: 'January 2025' })).toEqual(['h20-launched', 'h20-considered']);
    expect(idsOf({ from: '2025-01-30', to: '2025-03-01' })).toEqual(['curbs']);
  });

  it('says when, what, which chip, what kind and where in the story', () => {
    expect(show({ chip: 'h100' })).toContain(
      '**2022** – h100-restricted happened.\n-# H100 · restricted · paragraph 14',
    );
    expect(show({ chip: 'h20' })).toContain('H20 · launched · paragraphs 11 and 14');
    expect(show({ chip: 'h20' }, 'fr')).toContain('H20 · à l’étude · paragraphe 14');
  });

  it('marks what was upcoming when the story was published', () => {
    expect(show({ from: '2025-03' })).toContain(
      '**spring 2025** – curbs happened.\n-# upcoming · paragraph 14',
    );
    expect(show({ from: '2025-03' }, 'fr')).toContain('à venir');
  });

  it('shows its scope in the heading', () => {
    expect(show({})).toContain('All events');
    expect(show({ chip: 'h20', from: '2024', to: '2025' })).toContain(
      'Events about the H20 from 1 January 2024 to 31 December 2025',
    );
    expect(show({ from: '2024', to: '2025' }, 'fr')).toContain(
      'Tous les événements, du 1er janvier 2024 au 31 décembre 2025',
    );
    expect(show({ from: '2025' })).toContain('All events since 1 January 2025');
    expect(show({ to: '2024' }, 'fr')).toContain('jusqu’au 31 décembre 2024');
  });

  it('names its source', () => {
    expect(show({})).toContain('Source: Reuters, 31 January 2025');
    expect(show({}, 'fr')).toContain('Source\u00a0: Reuters, 31 janvier 2025');
  });

  it('says so if no events match', () => {
    expect(show({ chip: 'h800' })).toContain('No events match');
    expect(show({ to: '1999' }, 'fr')).toContain('Aucun événement ne correspond');
  });

  it('says in an ephemeral message what it did not understand, with examples', () => {
    const message = timelineMessage(story, selectEvents(story, { from: 'last *week*' }), 'en');
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(textOf(message)).toContain('“last \\*week\\*” as a date (option “from”)');
    expect(textOf(message)).toContain('January 2025');
    expect(show({ to: 'hier' }, 'fr')).toMatch(/la date «.hier.» \(option «.fin.»\)/u);
  });

  it('says which of the two dates comes after the other', () => {
    expect(show({ from: '2025', to: '2022' })).toContain('“2025” comes after “2022”');
    expect(show({ from: '2025', to: '2022' }, 'fr')).toMatch(/«.2025.» vient après «.2022.»/u);
  });

  it('takes a day inside a month for a span, not for a mistake', () => {
    expect(idsOf({ from: '2025-01-15', to: '2025-01' })).toEqual(['h20-considered']);
  });

  it('names the chips there are when it does not know one', () => {
    expect(show({ chip: 'B200' })).toContain('“B200”. It mentions H20, H100 and H800.');
  });

  it('shows every event once, on as many pages as needed', () => {
    const crowded = makeCrowdedStory(300);
    const selection = selectEvents(crowded, { chip: 'h20', from: '2024' });
    const first = timelineMessage(crowded, selection, 'en');
    const count = Number(/Page 1 of (\d+)/u.exec(textOf(first))?.[1]);
    const pages = Array.from({ length: count }, (_, page) =>
      timelineMessage(crowded, selection, 'en', { page }),
    );
    const shown = pages.flatMap((page) => textOf(page).match(/event-\d+ /gu) ?? []);
    expect(shown).toEqual(crowded.timeline.map(({ id }) => `${id} `));
    for (const page of pages) expect(textOf(page).length).toBeLessThanOrEqual(4000);
  });

  it('has buttons to the previous and next page, which keep the selection', () => {
    const crowded = makeCrowdedStory(60);
    const selection = selectEvents(crowded, { chip: 'h20', from: '2024' });
    const middle = buttonsOf(timelineMessage(crowded, selection, 'fr', { page: 1 }));
    expect(middle.map((button) => ('label' in button ? button.label : ''))).toEqual([
      'Événements précédents',
      'Événements suivants',
    ]);
    expect(middle.map((button) => readPageButtonId(button.custom_id))).toEqual([
      { page: 0, chip: 'h20', from: '2024-01-01', to: undefined },
      { page: 2, chip: 'h20', from: '2024-01-01', to: undefined },
    ]);
    expect(buttonsOf(timelineMessage(crowded, selection, 'fr'))).toHaveLength(1);
    expect(buttonsOf(timelineMessage(story, selectEvents(story, {}), 'fr'))).toEqual([]);
  });

  it('shows the last page when a reload has left fewer pages', () => {
    const crowded = makeCrowdedStory(60);
    const far = textOf(timelineMessage(crowded, selectEvents(crowded, {}), 'fr', { page: 999 }));
    expect(
      /Page (\d+) sur (\d+)/u
        .exec(far)
        ?.slice(1)
        .every((number, _, all) => number === all[1]),
    ).toBe(true);
  });

  it.each([
    'timeline:0:h20:2024-01-01:',
    'timeline:1:h20:2024-01-01:',
    'timeline:2:page::0:h20::',
    'timeline:1:turn::0:h20::',
    'timeline:1:page::x:h20::',
    'timeline:x',
  ])('does not read an id of another version or kind: %s', (customId) =>
    expect(readPageButtonId(customId)).toBeNull(),
  );

  it('keeps the ids of its buttons within a hundred characters', () => {
    const id = 'c'.repeat(60);
    const chip = { id, kind: 'chip', name: { en: 'C', fr: 'C' }, aliases: { en: [], fr: [] } } as const;
    const selection = { kind: 'events', chip, from: '2024-01-01', to: '2024-12-31', events: [] } as const;
    expect(pageButtonId(selection, 9999).length).toBeLessThanOrEqual(100);
  });

  it('shows the picture between its heading and the list', () => {
    const message = timelineMessage(story, selectEvents(story, {}), 'en', {
      pictureDescription: 'In words.',
    });
    expect(message.components[0].components[1]).toEqual({
      type: ComponentType.MediaGallery,
      items: [{ media: { url: 'attachment://timeline.png' }, description: 'In words.' }],
    });
  });

  it('completes chips by the start of a name or alias', () => {
    expect(completeChips(story, '').map((chip) => chip.id)).toEqual(['h20', 'h100', 'h800']);
    expect(completeChips(story, 'H1').map((chip) => chip.id)).toEqual(['h100']);
    expect(completeChips(story, 'h-8').map((chip) => chip.id)).toEqual(['h800']);
    expect(completeChips(story, 'zzz')).toEqual([]);
  });
});
