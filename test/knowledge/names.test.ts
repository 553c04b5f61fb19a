import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../src/knowledge/names.ts';
import type { Name } from '../../src/knowledge/story.ts';
import { findUnknownNames } from '../../src/knowledge/unknown-names.ts';

function named(id: string, en: readonly string[], fr: readonly string[] = en): Name {
  const [name = '', ...aliases] = en;
  const [nom = '', ...others] = fr;
  return { id, kind: 'company', name: { en: name, fr: nom }, aliases: { en: aliases, fr: others } };
}

const finder = createNameFinder([
  named('us', ['United States', 'US'], ['États-Unis']),
  named('president', ['Ada Lune', 'Lune', 'US president'], ['Ada Lune', 'président des états-unis']),
  named('h20', ['H20', 'h 20']),
]);

function found(text: string, language: 'en' | 'fr' = 'en'): readonly string[] {
  return finder.find(text, language).map(({ id, inside }) => (inside ? `(${id})` : id));
}

describe('the names in a text', () => {
  it('are matched as written when they have a capital', () => {
    expect(found('The US told us.')).toEqual(['us']);
    expect(found('lune')).toEqual([]);
    expect(found('les Etats-Unis', 'fr')).toEqual([]);
  });

  it('are matched in any case when they are all in lower case', () => {
    expect(found('the H 20')).toEqual(['h20']);
    expect(found('Président des États-Unis', 'fr')).toEqual(['president', '(us)']);
  });

  it('are the longest ones, with those inside them marked', () => {
    expect(found('The US president, Ada Lune')).toEqual(['president', '(us)', 'president', '(president)']);
  });

  it('are whole words', () => {
    expect(found('H200, USB, xH20, the H20s')).toEqual([]);
    expect(found("US-based, Lune's, (H20)")).toEqual(['us', 'president', 'h20']);
  });
});

describe('names that the vocabulary does not have', () => {
  const common = new Set(['the', 'shares', 'fell']);
  const unknown = (text: string) => findUnknownNames(text, 'en', [], (word) => common.has(word));

  it('are words with a capital inside a sentence', () => {
    expect(unknown('The shares of Acme and Bolt-Nut fell.')).toEqual(['Acme', 'Bolt-Nut']);
  });

  it('are words with inner capitals, all in capitals or mixed with digits, anywhere', () => {
    expect(unknown('OpenThing, iThing, ACME, A100, 5G and GPT-4 fell.')).toEqual([
      'OpenThing',
      'iThing',
      'ACME',
      'A100',
      '5G',
      'GPT-4',
    ]);
  });

  it('are, where a sentence or a quote opens, only words that the story does not use in lower case', () => {
    expect(unknown('Shares fell. Acme too. “The shares.” (Fell.)')).toEqual(['Acme']);
  });

  it('are neither single letters nor AI', () => {
    expect(unknown('the shares I hold in AI, plan B')).toEqual([]);
  });
});
