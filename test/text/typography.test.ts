import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/text/language.ts';
import { typeset } from '../../src/text/typography.ts';

const anyText = fc.string({
  unit: fc.constantFrom(...'aZ é17 \u00A0\u202F.,:;!?%«»\'’"()/h'.split(''), 'https://a.b/c?d ', '...'),
});

function bare(text: string): string {
  return text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replaceAll('’', "'")
    .replaceAll('…', '...');
}

describe('typesetting', () => {
  it.each([
    ['en', "Nvidia's shares: down 17%!", 'Nvidia’s shares: down 17%!'],
    [
      'fr',
      "L'action perdait 17 % ; pourquoi ?",
      'L’action perdait 17\u202F% ; pourquoi ?'.replace(/ (?=[;?])/g, '\u202F'),
    ],
    ['fr', 'Ah bon? Oui! 17%', 'Ah bon\u202F? Oui\u202F! 17\u202F%'],
    ['fr', 'Il a dit : « oui »', 'Il a dit\u00A0: «\u202Foui\u202F»'],
    ['fr', '«oui» et « non »', '«\u202Foui\u202F» et «\u202Fnon\u202F»'],
    ['fr', 'environ 1 000 milliards, 12 345 678', 'environ 1\u202F000 milliards, 12\u202F345\u202F678'],
    ['fr', 'en 2022 300 puces, le 31 janvier 2025', 'en 2022 300 puces, le 31 janvier 2025'],
    ['fr', 'à 10:30...', 'à 10:30…'],
    ['fr', "voir https://exemple.fr/a?b='c'%20d : là", "voir https://exemple.fr/a?b='c'%20d\u00A0: là"],
    ['fr', 'Vraiment ?!', 'Vraiment\u202F?!'],
  ] as const)('sets %s %j', (language, typed, printed) => {
    expect(typeset(typed, language)).toBe(printed);
  });

  it('changes nothing that is typeset already', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        const printed = typeset(text, language);
        expect(typeset(printed, language)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes spaces, apostrophes and dots alone', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        expect(bare(typeset(text, language))).toBe(bare(text));
      }),
      { numRuns: 2000 },
    );
  });
});
