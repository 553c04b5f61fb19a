import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import {
  noParagraphMessage,
  paragraphsMessage,
  sourcesMessage,
} from '../../src/replies/paragraphs-message.ts';
import { makeEntry, makeStory } from './make-story.ts';
import { buttonsOf, textOf } from './read-message.ts';

const paragraphs = Array.from({ length: 10 }, (_, number) => ({
  id: `p${number}`,
  digest: { en: `Digest ${number}.`, fr: `Résumé ${number}.` },
}));
const story = makeStory({ paragraphs });
const context = { story, language: 'en', ephemeral: true } as const;

function labels(ids: readonly string[]): readonly string[] {
  return buttonsOf(paragraphsMessage(ids, context)).map(({ label = '' }) => label);
}

describe('the paragraphs of an answer', () => {
  it('stand in their digest below its question, with who says so', () => {
    const entry = makeEntry('fall', { sources: ['p2', 'p3'] });
    expect(textOf(sourcesMessage(entry, { ...context, language: 'fr' }))).toBe(
      [
        '-# Et fall ?',
        '**Paragraphe 2**\nRésumé 2.',
        '**Paragraphe 3**\nRésumé 3.',
        '-# Qui le dit\u00A0: la Maison-Blanche · Reuters, 31 janvier 2025 · résumé par nos soins',
      ].join('\n'),
    );
  });

  it('lead to those around them, by their numbers', () => {
    expect(labels(['p2', 'p3'])).toEqual(['Paragraph 1', 'Paragraph 4']);
    expect(labels(['p9'])).toEqual(['Paragraph 8']);
    expect(labels(['p1'])).toEqual(['Notice and byline', 'Paragraph 2']);
    expect(labels(['p1', 'p3', 'p5', 'p7'])).toHaveLength(5);
  });

  it('carry the corrections that concern them', () => {
    const corrected = {
      date: '2025-02-03',
      what: { en: 'A figure was wrong.', fr: 'Un chiffre était faux.' },
      concerns: ['p2'],
    };
    const revised: Story = { ...story, about: { ...story.about, corrected } };
    const line = '-# Corrected on 3 February 2025: A figure was wrong.';
    expect(textOf(paragraphsMessage(['p2'], { ...context, story: revised }))).toContain(line);
    expect(textOf(paragraphsMessage(['p3'], { ...context, story: revised }))).not.toContain(line);
  });

  it('are numbered, which is said of a number that none has', () => {
    const message = noParagraphMessage(99, context);
    expect(textOf(message)).toBe('The story has no paragraph 99: its paragraphs are numbered 1 to 9.');
    expect(buttonsOf(message)).toHaveLength(2);
  });
});
