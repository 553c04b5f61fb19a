import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockNames, blocks, createFeatureExtractor } from '../../src/matching/features.ts';
import { toWords } from '../../src/text/words.ts';
import { anyText } from './any-text.ts';
import { analysisOf } from './make-parts.ts';

const extract = createFeatureExtractor();

/** The share of the features in the first list that are in the second. */
function overlap(one: readonly number[], other: readonly number[]): number {
  return one.filter((feature) => other.includes(feature)).length / one.length;
}

describe('the features of a question', () => {
  it('are similar for the inflections of a word', () => {
    expect(extract(analysisOf('boats')).words).toEqual(extract(analysisOf('boat')).words);
    expect(extract(analysisOf('boats')).words).not.toEqual(extract(analysisOf('bridge')).words);
  });

  it('depend on the order of the words', () => {
    const [one, other] = [extract(analysisOf('pier after bridge')), extract(analysisOf('bridge after pier'))];
    expect(one.words).not.toEqual(other.words);
    expect(overlap(one.words, other.words)).toBeGreaterThan(0);
    expect(new Set(one.letters)).toEqual(new Set(other.letters));
  });

  it('keep most of the letters of a misspelt word', () => {
    const [right, wrong] = [extract(analysisOf('inauguration')), extract(analysisOf('inaugurration'))];
    expect(overlap(right.words, wrong.words)).toBe(0);
    expect(overlap(right.letters, wrong.letters)).toBeGreaterThan(0.5);
  });

  it('are the same for the same meanings, whatever the words; each counts once', () => {
    const english = extract(analysisOf('opened', 'concept:open', 'concept:open', 'name:port'));
    const french = extract(analysisOf('inaugure', 'concept:open', 'name:port'));
    expect(english.meanings).toEqual(french.meanings);
    expect(english.meanings).toHaveLength(2);
    expect(extract(analysisOf('opened', 'concept:close')).meanings).not.toEqual(english.meanings);
  });

  it('hold everyday meanings apart from those of the vocabulary', () => {
    const analysis = analysisOf('refund', 'concept:refund');
    const part = { meanings: ['everyday:refund', 'everyday:refund'], start: 0, length: 1 };
    const { meanings, everyday } = extract({ ...analysis, everyday: [part] });
    expect(everyday).toHaveLength(1);
    expect(everyday).not.toEqual(meanings);
  });

  it('count a word as often as it occurs', () => {
    const once = extract(analysisOf('boat')).letters.length;
    expect(extract(analysisOf('boat boat')).letters).toHaveLength(2 * once);
  });

  it('are none for a question without words', () => {
    expect(
      extract({ typed: [], expanded: [], words: [], recognised: [], everyday: [], beneath: [] }),
    ).toEqual({
      words: [],
      letters: [],
      meanings: [],
      everyday: [],
    });
  });

  it('are 32-bit whole numbers, the same from every extractor', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analysisOf(toWords(text).join(' '), 'name:any');
        const features = extract(analysis);
        expect(createFeatureExtractor()(analysis)).toEqual(features);
        for (const feature of blockNames.flatMap((block) => features[block]))
          expect(feature | 0).toBe(feature);
      }),
    );
  });
});

it('the shares of the blocks add up to the squared length of a vector', () => {
  const total = blockNames.reduce((sum, block) => sum + blocks[block].share, 0);
  expect(total).toBeCloseTo(1.1);
  expect(new Set(blockNames)).toEqual(new Set(Object.keys(blocks)));
});
