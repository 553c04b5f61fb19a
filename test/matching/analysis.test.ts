import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser, type Analyser } from '../../src/matching/analysis.ts';
import { phrase, phrasesOf } from '../../src/matching/concepts.ts';
import { buildLexicon } from '../../src/matching/lexicon.ts';
import { anyText, hostileTexts } from './any-text.ts';
import { nameOf, vocabularyOf } from './make-parts.ts';

function createToyAnalyser(): Analyser {
  const vocabulary = vocabularyOf({ names: [nameOf('calloway', 'Calloway')] });
  const lexicon = buildLexicon(['What did Calloway inaugurate?', 'pourquoi le ferry'], vocabulary);
  const everyday = [
    phrase('inaugurate', 'en', 'everyday:open'),
    phrase('Calloway', 'en', 'everyday:person'),
    phrase('what', 'en', 'everyday:thing'),
  ];
  return createAnalyser(lexicon, phrasesOf(vocabulary), everyday);
}

const analyser = createToyAnalyser();

describe('the analysis of a question', () => {
  it('has the result of every stage: typed, written out, corrected, recognised', () => {
    expect(analyser.analyse('Pk CALOWAY, whats?')).toEqual({
      typed: ['pk', 'caloway', 'whats'],
      expanded: ['pourquoi', 'caloway', 'what', 's'],
      words: ['pourquoi', 'calloway', 'what', 's'],
      recognised: [
        { meanings: ['question:why'], start: 0, length: 1 },
        { meanings: ['name:calloway'], start: 1, length: 1 },
        { meanings: ['question:what'], start: 2, length: 1 },
      ],
      everyday: [{ meanings: ['everyday:thing'], start: 2, length: 1 }],
      beneath: [],
    });
  });

  it('finds everyday meanings, except in words that the vocabulary has', () => {
    const { everyday } = analyser.analyse('Calloway inaugurated');
    expect(everyday).toEqual([{ meanings: ['everyday:open'], start: 1, length: 1 }]);
  });

  it.each(['H 20', 'h.20', 'H - 20', 'H-20', 'H20'])(
    'reads a name of letters and digits however it is split: %s',
    (name) => {
      const lexicon = buildLexicon(['what is the h20'], vocabularyOf());
      expect(createAnalyser(lexicon, [], []).analyse(`the ${name}?`).words).toEqual(['the', 'h20']);
    },
  );

  it('joins no letters and digits that the story does not have as a word', () => {
    expect(analyser.analyse('in 2025 h 20').words).toEqual(['in', '2025', 'h', '20']);
  });

  it('takes the words of a curated phrasing as correct', () => {
    const { words, recognised } = analyser.analysePhrasing('pk Caloway');
    expect(words).toEqual(['pourquoi', 'caloway']);
    expect(recognised).toHaveLength(1);
  });

  it('knows the words of phrasings and vocabulary', () => {
    expect(['calloway', 'ferry', 'caloway', 'boat'].map((word) => analyser.isKnown(word))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('cuts a question of 6,000 characters: what is far behind changes nothing', () => {
    const long = 'why the ferry '.repeat(500).slice(0, 6000);
    const analysis = analyser.analyse(long);
    expect(analysis.typed.slice(0, 3)).toEqual(['why', 'the', 'ferry']);
    expect(analysis.typed.length).toBeLessThan(500);
    expect(analyser.analyse(`${long} Calloway`)).toEqual(analysis);
  });

  it.each(hostileTexts)('stays small for %s', (_, text) => {
    const { words, recognised } = analyser.analyse(text);
    expect(words.length).toBeLessThan(500);
    expect(recognised.length).toBeLessThanOrEqual(words.length);
  });

  it('ends for any text, and only the corrections differ between a question and a phrasing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { typed, expanded, words } = analyser.analyse(text);
        expect(words).toHaveLength(expanded.length);
        expect(analyser.analysePhrasing(text)).toMatchObject({ typed, expanded, words: expanded });
      }),
    );
  });
});
