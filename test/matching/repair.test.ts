import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordRanks } from '../../src/text/word-frequency.ts';
import { isRealWord } from '../../src/matching/real-words.ts';
import { createRepairer } from '../../src/matching/repair.ts';
import { stemIn } from '../../src/text/stems.ts';
import { anyText } from './any-text.ts';
import { lexiconOf } from './make-parts.ts';

const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code));

/** A word with one typing error: a letter added, dropped or replaced, or two neighbours swapped. */
function mistyped(word: string): fc.Arbitrary<string> {
  return fc
    .record({
      place: fc.nat(word.length - 1),
      letter,
      kind: fc.constantFrom('add', 'drop', 'replace', 'swap'),
    })
    .map(({ place, letter: other, kind }) => {
      const [before, here, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
      if (kind === 'add') return `${before}${other}${here}${after}`;
      if (kind === 'drop') return `${before}${after}`;
      if (kind === 'replace') return `${before}${other}${after}`;
      return `${before}${after.charAt(0)}${here}${after.slice(1)}`;
    });
}

function expectMended(word: string): void {
  const repair = createRepairer(lexiconOf(`${word} larkspur quay timetable`));
  fc.assert(
    fc.property(mistyped(word), (typed) => {
      fc.pre(!isRealWord(typed));
      expect(repair(typed)).toBe(word);
    }),
    { numRuns: 400 },
  );
}

describe('a misspelt word', () => {
  it.each(['ferries', 'calloway', 'shipyard', 'inauguration', 'semiconductor', 'bateaux'])(
    'is mended wherever the typing error is: %s',
    expectMended,
  );

  it.each(['decide', 'banana', 'entente', 'mississippi'])(
    'is mended when it repeats letters, too: %s',
    expectMended,
  );

  it('may have two errors if it is long', () => {
    const repair = createRepairer(lexiconOf('administration restrictions'));
    expect(['adminstraton', 'admniistartion', 'restricitonz'].map(repair)).toEqual([
      'administration',
      'administration',
      'restrictions',
    ]);
  });

  it('is corrected to the more frequent of two equally similar words', () => {
    expect(createRepairer(lexiconOf('marenda marendo', 'marendo'))('marendx')).toBe('marendo');
    expect(createRepairer(lexiconOf('marenda marendo', 'marenda'))('marendx')).toBe('marenda');
  });

  it('is corrected to the more similar of two words, however rare it is', () => {
    expect(createRepairer(lexiconOf('callowax callowing callowing callowing'))('callowas')).toBe('callowax');
  });
});

describe('a word that is not misspelt', () => {
  it('is not changed if the story knows it', () => {
    expect(createRepairer(lexiconOf('larkspur larkspurs'))('larkspur')).toBe('larkspur');
  });

  it.each([
    ['chips', 'ships'],
    ['coast', 'coat'],
    ['bridge', 'bride'],
    ['puce', 'pouce'],
    ['marine', 'machine'],
  ])('is not changed if it is an ordinary word similar to a known one: %s, asked for %s', (known, asked) => {
    expect(createRepairer(lexiconOf(known))(asked)).toBe(asked);
  });

  it.each([
    ['touch', 'vouch'],
    ['combined', 'combed'],
    ['convinced', 'convened'],
    ['notes', 'potes'],
    ['puis', 'huis'],
    ['dues', 'dudes'],
    ['frees', 'freres'],
    ['free', 'frere'],
  ])('is not changed if it is a form of a word of everyday talk: %s, asked for %s', (known, asked) => {
    expect(createRepairer(lexiconOf(known))(asked)).toBe(asked);
  });

  it('is changed to another inflection at most if it is ordinary', () => {
    const repair = createRepairer(
      lexiconOf('boat charging restricted bateaux ferry passenger open line towns'),
    );
    const ordinary = fc.constantFrom(...wordRanks().keys());
    fc.assert(
      fc.property(ordinary, (word) => {
        const repaired = repair(word);
        const same = (['en', 'fr'] as const).some(
          (language) => stemIn(language, repaired) === stemIn(language, word),
        );
        expect(same).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(['boats', 'passengers', 'restrict'].map(repair)).toEqual(['boat', 'passenger', 'restricted']);
  });

  it.each(['h200', 'h2o', 't9', '2025', '20245'])('is not changed if it has digits: %s', (word) => {
    expect(createRepairer(lexiconOf('h20 h2oo t4 2024 20244'))(word)).toBe(word);
  });

  it.each(['wat', 'xz', 'q', ''])('is not changed if it is short: "%s"', (word) => {
    expect(createRepairer(lexiconOf('what xyz qs cat'))(word)).toBe(word);
  });

  it('is not changed if no word is similar', () => {
    expect(createRepairer(lexiconOf('ferry bridge'))('zzxxqq')).toBe('zzxxqq');
  });
});

it('any word is changed to a known word or not at all, the same each time', () => {
  const lexicon = lexiconOf('larkspur ferry bridge calloway été');
  const repair = createRepairer(lexicon);
  fc.assert(
    fc.property(anyText, (word) => {
      expect([word, ...lexicon.words]).toContain(repair(word));
      expect(repair(word)).toBe(repair(word));
      expect(createRepairer(lexicon)(word)).toBe(repair(word));
    }),
  );
});
