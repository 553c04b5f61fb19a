import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../src/knowledge/story.ts';
import { createRecogniser, phrasesOf } from '../../src/matching/concepts.ts';
import { toWords } from '../../src/text/words.ts';
import { conceptOf, nameOf, vocabularyOf } from './make-parts.ts';

function meaningsIn(text: string, vocabulary: Partial<Vocabulary> = {}): readonly (readonly string[])[] {
  const recognise = createRecogniser(phrasesOf(vocabularyOf(vocabulary)));
  return recognise(toWords(text)).map(({ meanings }) => meanings);
}

const port = nameOf('port', 'Port Aster', 'the town');
const line = nameOf('line', 'Port Aster Line');
const open = conceptOf('open', ['open', 'set sail'], ['ouvrir', 'inaugurer']);

describe('names', () => {
  it('are recognised within a question, whatever their case, accents and punctuation', () => {
    expect(meaningsIn('is PÓRT-ASTER far?', { names: [port] })).toEqual([['name:port']]);
  });

  it('are recognised by their aliases', () => {
    expect(meaningsIn('did the town pay', { names: [port] })).toEqual([['name:port']]);
  });

  it('are recognised as written, not by their stem', () => {
    expect(meaningsIn('ships', { names: [nameOf('ship', 'Ship')] })).toEqual([]);
    expect(meaningsIn('opened', { names: [nameOf('open', 'Open')] })).toEqual([]);
  });

  it('are recognised only if complete', () => {
    expect(meaningsIn('the port', { names: [port] })).toEqual([]);
    expect(meaningsIn('aster port', { names: [port] })).toEqual([]);
  });

  it('are the longest of overlapping phrases', () => {
    expect(meaningsIn('port aster line', { names: [port, line] })).toEqual([['name:line']]);
    expect(meaningsIn('port aster lines', { names: [line, port] })).toEqual([['name:port']]);
  });
});

describe('words that mean the same', () => {
  it('are one concept in both languages and in their inflections', () => {
    for (const text of ['opens', 'opened', 'opening', 'ouvrir', 'inaugurer', 'inauguré'])
      expect(meaningsIn(text, { concepts: [open] }), text).toEqual([['concept:open']]);
  });

  it('may be phrases of several words', () => {
    expect(meaningsIn('the ferry sets sail', { concepts: [open] })).toEqual([['concept:open']]);
    expect(meaningsIn('a new set', { concepts: [open] })).toEqual([]);
  });

  it('have all their meanings if there are several', () => {
    const launch = conceptOf('launch', ['launch', 'open'], []);
    expect(meaningsIn('open', { concepts: [open, launch] })).toEqual([['concept:open', 'concept:launch']]);
  });
});

describe('question words', () => {
  it.each([
    ['who', 'qui', 'who'],
    ['when', 'quand', 'when'],
    ['where', 'où', 'where'],
    ['why', 'pourquoi', 'why'],
    ['how', 'comment', 'how'],
    ['how much', 'combien', 'how-much'],
    ['which', 'laquelle', 'which'],
    ['never', 'jamais', 'not'],
  ])('mean the same in both languages: %s, %s', (english, french, id) => {
    expect(meaningsIn(english, { names: [port] })).toEqual([[`question:${id}`]]);
    expect(meaningsIn(french, { names: [port] })).toEqual([[`question:${id}`]]);
  });

  it('are not recognised without a vocabulary', () => {
    expect(meaningsIn('who, when and pourquoi')).toEqual([]);
  });
});

it('recognised parts have their place, in order and without overlaps', () => {
  const recognise = createRecogniser(phrasesOf(vocabularyOf({ names: [port, line], concepts: [open] })));
  const word = fc.constantFrom(
    'port',
    'aster',
    'line',
    'the',
    'town',
    'opens',
    'set',
    'sail',
    'how',
    'much',
    'fog',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 15 }), (words) => {
      let free = 0;
      for (const { start, length, meanings } of recognise(words)) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(recognise(words.slice(start, start + length))).toEqual([{ start: 0, length, meanings }]);
        free = start + length;
      }
      expect(free).toBeLessThanOrEqual(words.length);
    }),
  );
});
