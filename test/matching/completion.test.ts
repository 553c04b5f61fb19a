import { describe, expect, it } from 'vitest';
import { createCompleter } from '../../src/matching/completion.ts';
import { toWords } from '../../src/text/words.ts';
import { lexiconOf } from './make-parts.ts';

const completer = createCompleter(
  lexiconOf('boat bridge boats boating', 'bridge boat', 'bridge', 'h20', 'été'),
);

/** The words of each completion of a text. */
function completionsOf(typed: string): readonly string[] {
  return completer(typed).map((text) => toWords(text).join(' '));
}

describe('a text that is still being typed', () => {
  it('is completed to known words that begin with its last word, most frequent first', () => {
    expect(completionsOf('the br')).toEqual(['the bridge']);
    expect(completionsOf('b').slice(0, 2)).toEqual(['bridge', 'boat']);
  });

  it('is completed to few words, however many there are', () => {
    const words = Array.from({ length: 100 }, (_, index) => `boat${index}`).join(' ');
    expect(createCompleter(lexiconOf(words))('boa').length).toBeLessThan(10);
  });

  it('may be complete if its last word is known', () => {
    expect(completionsOf('my boat')).toEqual(expect.arrayContaining(['my boat', 'my boats', 'my boating']));
  });

  it.each(['the boat ', 'boat?', 'boat,'])(
    'is left as it is when its last word is finished: "%s"',
    (typed) => {
      expect(completer(typed)).toEqual([typed]);
    },
  );

  it.each(['zzxxqq', 'the zz', '', '?', '🚢'])(
    'is left as it is when nothing known begins so: "%s"',
    (typed) => {
      expect(completer(typed)).toEqual([typed]);
    },
  );

  it('is completed whatever its case, accents and hyphens', () => {
    expect(completionsOf('BRI')).toEqual(['bridge']);
    expect(completionsOf('Ét')).toEqual(['ete']);
    expect(completionsOf('the H-2')).toEqual(['the h20']);
  });
});
