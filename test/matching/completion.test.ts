import { describe, expect, it } from 'vitest';
import { createCompleter } from '../../src/matching/completion.ts';
import { toWords } from '../../src/text/normalise.ts';
import { lexiconOf } from './make-parts.ts';

const completer = createCompleter(
  lexiconOf('boat bridge boats boating', 'bridge boat', 'bridge', 'h20', 'été'),
);

/** The words of each way in which the text may go on. */
function completionsOf(typed: string): readonly string[] {
  return completer(typed).map((text) => toWords(text).join(' '));
}

describe('a text that is still being typed', () => {
  it('goes on with the known words that its last word begins, those of most phrasings first', () => {
    expect(completionsOf('the br')).toEqual(['the bridge']);
    expect(completionsOf('b').slice(0, 2)).toEqual(['bridge', 'boat']);
  });

  it('goes on with few words, however many there are', () => {
    const words = Array.from({ length: 100 }, (_, index) => `boat${index}`).join(' ');
    expect(createCompleter(lexiconOf(words))('boa').length).toBeLessThan(10);
  });

  it('may stop at its last word when that is known', () => {
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

  it('is read without case, accents and hyphens', () => {
    expect(completionsOf('BRI')).toEqual(['bridge']);
    expect(completionsOf('Ét')).toEqual(['ete']);
    expect(completionsOf('the H-2')).toEqual(['the h20']);
  });
});
