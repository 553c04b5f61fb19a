import { describe, expect, it } from 'vitest';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { requestedLanguage } from '../../../src/conversation/message/requested-language.ts';

const languageOf = (text: string) => requestedLanguage(messageWords(text));

describe('a request for a language', () => {
  it.each([
    ['same in english pls my friend doesn’t read french', 'en'],
    ['back to english pls', 'en'],
    ['can you answer in French, I don’t read English well', 'fr'],
    ['es tu capable de me parler en français', 'fr'],
    ['pareil en anglais pour ma collègue', 'en'],
  ])('is understood with its reason: %j', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });

  it.each(['is the article in French', 'in english what is the H20', 'who speaks French', 'why in English'])(
    'is not seen in %j',
    (text) => {
      expect(languageOf(text)).toBeUndefined();
    },
  );
});
