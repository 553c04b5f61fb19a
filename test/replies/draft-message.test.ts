import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/text/language.ts';
import {
  draftAppendedMessage,
  draftMessage,
  draftRejectedMessage,
  phrasingAddedMessage,
  undoneMessage,
} from '../../src/replies/draft-message.ts';
import { faultsOf } from '../support/message-faults.ts';
import { makeEntry, makeStory } from './make-story.ts';
import { buttonsOf, selectsOf, textOf } from './read-message.ts';
import { awkwardText, longStory } from './some-insights.ts';

const story = makeStory({
  entries: [makeEntry('bridge-colour', { ask: { en: ['Which colour?'], fr: ['Quelle couleur ?'] } })],
});

const view = {
  story,
  language: 'en',
  question: { key: 'offered-001', text: 'la couleur des câbles', language: 'fr' },
  writtenIn: 'fr',
  days: 7,
  nearest: [
    { subject: 'gap', id: 'bridge-cost', question: { en: 'What cost?', fr: 'Quel prix ?' }, confidence: 0.4 },
    { subject: 'entry', id: 'bridge-colour', question: { en: 'Which?', fr: 'Quelle ?' }, confidence: 0.2 },
  ],
  picks: [
    { entry: 'bridge-colour', count: 3 },
    { entry: 'bridge-gone', count: 1 },
  ],
} as const;

describe('the draft of an answer', () => {
  it('offers the nearest entries and gaps, those that readers picked first, each once', () => {
    const [targets] = selectsOf(draftMessage(view));
    expect(targets?.options).toEqual([
      {
        label: 'Quelle couleur ?',
        description: 'picked 3 times · entry · bridge-colour',
        value: 'bridge-colour',
      },
      { label: 'Quel prix ?', description: 'gap · bridge-cost', value: 'bridge-cost' },
    ]);
  });

  it('offers the story’s topics and the file of gaps', () => {
    const [, topics] = selectsOf(draftMessage(view));
    expect(topics?.options).toEqual([
      { label: 'The meeting', description: 'questions/meeting.yaml', value: 'meeting' },
      { label: 'Not in the story (gaps/)', description: 'a gap, not an entry', value: 'gaps.yaml' },
    ]);
  });

  it('shows the language of the question, and has a button for the other', () => {
    const message = draftMessage(view);
    expect(textOf(message)).toContain('-# Language: French.');
    expect(buttonsOf(message)).toMatchObject([
      { label: 'Change to English', custom_id: 'insights:1:language::offered-001:en:7' },
      { label: 'Words that mean the same', custom_id: 'insights:1:meanings::offered-001:fr:7' },
      { label: 'Search the entries', custom_id: 'insights:1:search::offered-001:fr:7' },
      { label: 'Do not list it again', custom_id: 'insights:1:dismiss::offered-001:fr:7' },
    ]);
    const [targets] = selectsOf(draftMessage({ ...view, writtenIn: 'en' }));
    expect(targets?.options.map(({ label }) => label)).toEqual(['Which colour?', 'What cost?']);
  });

  it('and all later messages stay within Discord’s limits, whatever the reader typed', () => {
    const nearest = Array.from({ length: 25 }, (_, index) => ({
      ...view.nearest[0],
      id: `${'i'.repeat(57)}-${index}`,
      question: { en: 'How? '.repeat(60), fr: 'Où ? '.repeat(60) },
    }));
    const picks = [{ entry: 'x'.repeat(60), count: 10_000_000 }];
    const place = { file: `questions/${'f'.repeat(60)}.yaml`, line: 100_000, column: 1 };
    fc.assert(
      fc.property(awkwardText, fc.constantFrom(...languages), (text, language) => {
        const question = { ...view.question, text };
        const problems = Array.from({ length: 40 }, () => ({ ...place, message: text }));
        expect(
          faultsOf(draftMessage({ ...view, story: longStory, question, nearest, picks, language })),
        ).toEqual([]);
        const undo = { ...view, question, language, writtenTo: `gaps/${'t'.repeat(60)}` };
        const appended = draftAppendedMessage(place, `- ${text.repeat(20)}`, undo);
        expect(buttonsOf(appended)).toHaveLength(1);
        expect(textOf(appended).split('```')).toHaveLength(3);
        expect(faultsOf(appended)).toEqual([]);
        expect(faultsOf(draftRejectedMessage(problems, language))).toEqual([]);
        expect(faultsOf(phrasingAddedMessage(place, text, 'Why? '.repeat(60), undo))).toEqual([]);
        expect(faultsOf(undoneMessage('remove', place, text, language))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
