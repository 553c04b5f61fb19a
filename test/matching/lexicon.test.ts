import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigramsOf, buildLexicon, isKnown } from '../../src/matching/lexicon.ts';
import { toWords } from '../../src/text/words.ts';
import { anyText } from './any-text.ts';
import { conceptOf, lexiconOf, nameOf, vocabularyOf } from './make-parts.ts';

describe('the lexicon', () => {
  it('counts how often each word occurs in the phrasings', () => {
    const { words, counts } = lexiconOf('The boat, the BOAT', 'the pier');
    expect(Object.fromEntries(words.map((word, index) => [word, counts[index]]))).toEqual({
      boat: 2,
      pier: 1,
      the: 3,
    });
  });

  it('knows the words of names, aliases and concepts, with a count of 0', () => {
    const vocabulary = vocabularyOf({
      names: [nameOf('aster', 'Port Aster', 'astertown')],
      concepts: [conceptOf('open', ['open'], ['ouvrir'])],
    });
    const lexicon = buildLexicon(['the port'], vocabulary);
    const countOf = (word: string): number | undefined => lexicon.counts[lexicon.words.indexOf(word)];
    expect(['aster', 'astertown', 'open', 'ouvrir'].map(countOf)).toEqual([0, 0, 0, 0]);
    expect(countOf('port')).toBe(1);
  });

  it('knows the words that shorthand stands for', () => {
    const lexicon = lexiconOf('pk le bateau');
    expect([isKnown(lexicon, 'pourquoi'), isKnown(lexicon, 'pk')]).toEqual([true, false]);
  });

  it('knows every word it was built from', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (names) => {
        const lexicon = buildLexicon([], vocabularyOf({ names: names.map((name) => nameOf('any', name)) }));
        for (const word of names.flatMap((name) => toWords(name))) expect(isKnown(lexicon, word)).toBe(true);
      }),
    );
  });

  it('does not know parts of words, longer words and the empty word', () => {
    const lexicon = lexiconOf('boat');
    expect(['boa', 'boats', 'oat', ''].filter((word) => isKnown(lexicon, word))).toEqual([]);
  });

  it('lists the words with each pair of letters', () => {
    const { words, bigrams, bigramStarts, bigramWords } = lexiconOf('banana bandana cabana été 漢字 boat');
    for (const [index, pair] of bigrams.entries()) {
      const listed = Array.from(bigramWords.subarray(bigramStarts[index], bigramStarts[index + 1]));
      const having = words.flatMap((word, place) => (bigramsOf(word).includes(pair) ? [place] : []));
      expect(listed).toEqual(having);
    }
    expect(bigramWords).toHaveLength(words.flatMap((word) => bigramsOf(word)).length);
  });
});
