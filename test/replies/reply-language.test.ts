import { describe, expect, it } from 'vitest';
import { replyLanguage } from '../../src/replies/reply-language.ts';

describe('the language of a reply', () => {
  it.each([
    ['fr', undefined, 'fr'],
    ['en-US', undefined, 'en'],
    ['en-GB', undefined, 'en'],
    ['de', undefined, 'en'],
    ['en-US', 'fr', 'fr'],
    ['fr', 'en', 'en'],
    ['fr', 'klingon', 'fr'],
  ])('in a Discord set to %s with the option %s is %s', (locale, chosen, language) => {
    expect(replyLanguage(locale, chosen)).toBe(language);
  });
});
