import { describe, expect, it } from 'vitest';
import { attributionLine, formatDate, sourceLine, storyLink } from '../../src/replies/source-line.ts';
import { makeStory } from './make-story.ts';

const { about } = makeStory();

describe('the source line', () => {
  it.each([
    [['p9'], 'Reuters, 31 January 2025, paragraph 9', 'Reuters, 31 janvier 2025, paragraphe 9'],
    [
      ['p14', 'p9'],
      'Reuters, 31 January 2025, paragraphs 9 and 14',
      'Reuters, 31 janvier 2025, paragraphes 9 et 14',
    ],
    [
      ['p1', 'p3', 'p10'],
      'Reuters, 31 January 2025, paragraphs 1, 3 and 10',
      'Reuters, 31 janvier 2025, paragraphes 1, 3 et 10',
    ],
    [
      ['p0'],
      'Reuters, 31 January 2025, notice and byline',
      'Reuters, 31 janvier 2025, mention en tête et signature',
    ],
    [
      ['p0', 'p1'],
      'Reuters, 31 January 2025, notice and byline, paragraph 1',
      'Reuters, 31 janvier 2025, mention en tête et signature, paragraphe 1',
    ],
    [[], 'Reuters, 31 January 2025', 'Reuters, 31 janvier 2025'],
  ])('of %j names the publisher, the date and the paragraphs', (sources, english, french) => {
    expect(sourceLine(about, sources, 'en')).toBe(english);
    expect(sourceLine(about, sources, 'fr')).toBe(french);
  });

  it('writes the first of the month as the French do', () => {
    expect(formatDate('2025-02-01', 'fr')).toBe('1er février 2025');
    expect(formatDate('2025-02-01', 'en')).toBe('1 February 2025');
  });

  it('names the attribution', () => {
    expect(attributionLine('Nvidia', 'en')).toBe('Who says so: Nvidia');
    expect(attributionLine('Nvidia', 'fr')).toBe('Qui le dit : Nvidia');
  });
});

describe('the source line in a message', () => {
  it('leads to the article if the story says where that is', () => {
    const url = 'https://example.org/story';
    expect(storyLink({ ...about, url }, 'en')).toBe('[Reuters, 31 January 2025](https://example.org/story)');
    expect(storyLink(about, 'en')).toBe('Reuters, 31 January 2025');
  });
});
