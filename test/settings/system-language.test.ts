import { describe, expect, it } from 'vitest';
import { systemLanguage } from '../../src/settings/system-language.ts';

describe('the language of the system', () => {
  it.each([
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB' }, 'en'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_CA.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'fr_FR' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: '' }, 'fr'],
    [{ LANG: 'C.UTF-8' }, null],
    [{ LANG: 'fry_NL' }, null],
    [{}, null],
  ])('is, by %j, %j', (environment, language) => {
    expect(systemLanguage(environment)).toBe(language);
  });
});
