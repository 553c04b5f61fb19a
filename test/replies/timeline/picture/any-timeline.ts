import * as fc from 'fast-check';
import type { Name, Story, TimelineEvent } from '../../../../src/knowledge/story.ts';
import { defaultTimelineStyle } from '../../../../src/knowledge/timeline-style.ts';
import type { Language } from '../../../../src/text/language.ts';
import type { Measure } from '../../../../src/replies/timeline/picture/shapes.ts';
import {
  selectEvents,
  type PictureRequest,
  type ShownEvents,
} from '../../../../src/replies/timeline/selection.ts';
import { makeEvent, makeStory } from '../../make-story.ts';

/** Text widths of a monospaced font, which is enough for a layout. */
export const measureAlike: Measure = (text, { size, bold }) => text.length * size * (bold ? 0.6 : 0.55);

/** A story with these events and a vocabulary with all their names. */
export function storyOf(events: readonly TimelineEvent[]): Story {
  const ids = [...new Set(events.flatMap((event) => event.about))];
  const names = ids.map((id): Name => {
    const name = id.toUpperCase();
    return { id, kind: 'product', name: { en: name, fr: name }, aliases: { en: [], fr: [] } };
  });
  return makeStory({ timeline: events, vocabulary: { names, concepts: [] } });
}

/** The selection for a valid request. */
function choose(story: Story, request: Parameters<typeof selectEvents>[1] = {}): ShownEvents {
  const selection = selectEvents(story, request);
  if (selection.kind !== 'events') throw new Error(selection.kind);
  return selection;
}

/** The day on which the pictures are drawn. */
const today = '2025-02-10';

export function requestOf(story: Story, language: Language = 'en', choice = {}): PictureRequest {
  return { story, selection: choose(story, choice), language, today };
}

const text = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' ').replaceAll(/\s+/gu, ' ').slice(0, 300).trim() || 'x');

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const span = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.constantFrom(6, 30, 91, 364, 729),
  fc.integer({ min: 0, max: 4000 }),
);

/** Any event. Its days are from a week, a few years or a century, so that some timelines are crowded. */
function anyEvent(days: fc.Arbitrary<number>): fc.Arbitrary<TimelineEvent> {
  return fc
    .record({
      day: days,
      span,
      kind: fc.constantFrom(...defaultTimelineStyle.kinds.map(({ id }) => id)),
      about: fc.uniqueArray(
        fc.constantFrom('a1', 'b200', 'c', 'a-ship-with-a-name-beyond-all-measure-and-reason'),
        {
          maxLength: 3,
        },
      ),
      when: text.map((words) => words.slice(0, 100)),
      short: fc.option(
        text.map((words) => words.slice(0, 42)),
        { nil: undefined },
      ),
      who: fc.option(
        text.map((words) => words.slice(0, 60)),
        { nil: undefined },
      ),
      text,
    })
    .map(({ day, span: length, kind, about, when, short, who, text: words }) =>
      makeEvent('event', isoDate(day), isoDate(day + length), {
        kind,
        about,
        ...(short !== undefined && { short: { en: short, fr: short } }),
        ...(who !== undefined && { attribution: { en: who, fr: who } }),
        when: { en: when, fr: when },
        text: { en: words, fr: words },
      }),
    );
}

/** A picture of any timeline of up to 40 events, with any selection. */
export const anyRequest: fc.Arbitrary<PictureRequest> = fc
  .tuple(
    fc.constantFrom(
      fc.integer({ min: 20_100, max: 20_106 }),
      fc.integer({ min: 19_000, max: 20_200 }),
      fc.integer({ min: -30_000, max: 30_000 }),
    ),
    fc.constantFrom<Language>('en', 'fr'),
    fc.boolean(),
    fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
  )
  .chain(([days, language, byName, year]) =>
    fc.array(anyEvent(days), { maxLength: 40 }).map((events) => {
      const story = storyOf(events);
      const about = byName ? story.vocabulary.names[0]?.id : undefined;
      return requestOf(story, language, { about, from: year === undefined ? undefined : String(year) });
    }),
  );
