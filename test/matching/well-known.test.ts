import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wellKnownFiles, wellKnownNames } from '../../src/matching/well-known.ts';
import { isFunctionWord } from '../../src/text/function-words.ts';
import { languages } from '../../src/text/language.ts';
import { questionWords } from '../../src/text/question-words.ts';
import { toWords } from '../../src/text/words.ts';

const isForms = ({ pathname }: URL): boolean => pathname.endsWith('/forms-in-stories.txt');

const lines = wellKnownFiles
  .filter((file) => !isForms(file))
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The expressions of a line, English ones first. */
function expressionsIn(line: string): readonly string[] {
  return line.split(/[|,]/u).map((expression) => toWords(expression).join(' '));
}

describe('a line of the well-known names', () => {
  it('has expressions in English and in French', () => {
    expect(lines.filter((line) => line.split('|').length !== languages.length)).toEqual([]);
    expect(lines.filter((line) => expressionsIn(line).includes(''))).toEqual([]);
  });

  it('shares none of them with another line', () => {
    const all = lines.flatMap((line) => [...new Set(expressionsIn(line))]);
    expect(all.filter((expression, at) => all.indexOf(expression) !== at)).toEqual([]);
  });

  it('has no word by itself that is in questions about anything', () => {
    const asking = new Set(Object.values(questionWords).flat());
    const ordinary = lines
      .flatMap(expressionsIn)
      .filter((expression) => asking.has(expression) || isFunctionWord(expression));
    expect(ordinary).toEqual([]);
  });
});

describe('the forms that only stories have', () => {
  it('are of names that there are', () => {
    const { formsOf, nameOf } = wellKnownNames();
    expect([...formsOf.keys()].filter((key) => !nameOf.has(key))).toEqual([]);
    expect(formsOf.get('known:US Senate')).toEqual(['Senate', 'Sénat']);
  });
});

/** What the well-known names in a text are called in French. */
function found(text: string): readonly (string | undefined)[] {
  const { recognise, nameOf } = wellKnownNames();
  return recognise(toWords(text)).map(({ meanings: [key = ''] }) => nameOf.get(key)?.fr);
}

describe('the recogniser of well-known names', () => {
  it('finds them in any case and in both languages, by what their people are called, too', () => {
    expect(found('did the NORWEGIANS pay')).toEqual(['Norvège']);
    expect(found('et la Norvège ?')).toEqual(['Norvège']);
  });

  it('takes the longest that fits', () => {
    expect(found('what did the new york times say')).toEqual(['New York Times']);
  });

  it('finds none in what asks for no name', () => {
    expect(found('what was the price of the ferry in the spring')).toEqual([]);
  });
});
