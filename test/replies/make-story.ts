import type { Entry, Gap, Story, TimelineEvent } from '../../src/knowledge/story.ts';
import { defaultTimelineStyle } from '../../src/knowledge/timeline-style.ts';

/** An entry with the given fields; the rest is filled in. */
export function makeEntry(id: string, parts: Partial<Entry> = {}): Entry {
  return {
    id,
    topic: 'meeting',
    ask: { en: [`What about ${id}?`], fr: [`Et ${id} ?`] },
    answer: { en: `The answer on ${id}.`, fr: `La réponse sur ${id}.` },
    attribution: { en: 'the White House', fr: 'la Maison-Blanche' },
    sources: ['p1'],
    related: [],
    ...parts,
  };
}

export function makeGap(id: string, parts: Partial<Gap> = {}): Gap {
  return {
    id,
    topic: 'meeting',
    ask: { en: [`How about ${id}?`], fr: [`Quid de ${id} ?`] },
    answer: { en: `The story does not say ${id}.`, fr: `L’article ne dit pas ${id}.` },
    sources: ['p4'],
    related: [],
    ...parts,
  };
}

export function makeEvent(
  id: string,
  from: string,
  to: string,
  parts: Partial<TimelineEvent> = {},
): TimelineEvent {
  return {
    id,
    from,
    to,
    precision: 'day',
    when: { en: from, fr: from },
    kind: 'launch',
    about: [],
    text: { en: `${id} happened.`, fr: `${id} est arrivé.` },
    sources: ['p14'],
    ...parts,
  };
}

function chip(id: string): Story['vocabulary']['names'][number] {
  const name = id.toUpperCase();
  return { id, kind: 'chip', name: { en: name, fr: name }, aliases: { en: [`h-${id.slice(1)}`], fr: [] } };
}

/** A story with what its test cares about; the rest is three entries and three chips. */
export function makeStory(parts: Partial<Story> = {}): Story {
  return {
    about: {
      headline: { en: 'Headline', fr: 'Titre' },
      publisher: 'Reuters',
      byline: ['A. Writer'],
      languages: ['en', 'fr'],
      published: '2025-01-31',
      sourceLanguage: 'fr',
      notice: { en: 'This was translated by a machine.', fr: 'Ceci est une traduction automatique.' },
      topics: [{ id: 'meeting', title: { en: 'The meeting', fr: 'La rencontre' } }],
      firstQuestions: ['one', 'two', 'three'],
      status: {
        confirmed: [{ text: { en: 'It was so.', fr: 'C’était ainsi.' }, sources: ['p1'] }],
        claimed: [{ text: { en: 'A source says so.', fr: 'Une source le dit.' }, sources: ['p2', 'p3'] }],
        undecided: [],
      },
      timeline: defaultTimelineStyle,
    },
    paragraphs: [],
    vocabulary: { names: [chip('h20'), chip('h100'), chip('h800')], concepts: [] },
    entries: [makeEntry('one'), makeEntry('two'), makeEntry('three')],
    gaps: [],
    timeline: [],
    version: 'test',
    ...parts,
  };
}
