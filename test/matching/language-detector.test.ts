import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import { languages } from '../../src/text/language.ts';
import { createLanguageDetector, type LanguageDetector } from '../../src/matching/language-detector.ts';
import { ferryFolder, storyOf } from '../knowledge/damaged-folder.ts';
import { anyText } from './any-text.ts';

let story: Story;
let detect: LanguageDetector;

beforeAll(async () => {
  story = await storyOf(ferryFolder);
  detect = createLanguageDetector(story);
});

describe('the language of a question', () => {
  it('is detected for every question shown to people', () => {
    for (const { ask } of [...story.entries, ...story.gaps]) {
      for (const language of languages)
        expect(detect(ask[language][0] ?? ''), ask[language][0]).toBe(language);
    }
  });

  it.each([
    ['en', 'who is the mayor of this town?'],
    ['en', 'THE BOATS'],
    ['fr', 'qui est la maire de cette ville ?'],
    ['fr', "c'est quoi les bateaux"],
    ['fr', 'où ça'],
  ])('is detected for words that the story does not use: %s, %s', (language, text) => {
    expect(detect(text)).toBe(language);
  });

  it('is English if there is no evidence', () => {
    expect(['', '🚢', '?!'].map(detect)).toEqual(['en', 'en', 'en']);
  });

  it('is a language of the story for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(languages).toContain(detect(text));
      }),
    );
  });
});
