import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headIn } from '../../src/matching/wanted-head.ts';
import {
  askedAlike,
  bitOf,
  wantedKinds,
  wantedKindsIn,
  type WantedKind,
} from '../../src/matching/wanted-kinds.ts';
import { toWords } from '../../src/text/words.ts';
import { anyText } from './any-text.ts';

function namesOf(bits: number): readonly string[] {
  return wantedKinds.filter((kind) => (bits & bitOf(kind)) !== 0);
}

function kindsIn(question: string): readonly string[] {
  const words = toWords(question);
  return namesOf(wantedKindsIn(words, headIn(words)));
}

function alike(kind: WantedKind): readonly (string | undefined)[] {
  return (askedAlike[wantedKinds.indexOf(kind)] ?? []).map((each) => wantedKinds[each]);
}

describe('the kind of thing that a question wants', () => {
  it.each([
    ['who opened it', ['who']],
    ['c’était quand ?', ['when']],
    ['what year did it open', ['when']],
    ['à quelle date', ['when']],
    ['quelle ville', ['where']],
    ['for what reason did it open', ['why']],
    ['how come', ['why']],
    ['what did they close it for', ['why']],
    ['how much did the survey cost', ['money']],
    ['combien ça coûte', ['money']],
    ['combien de millions', ['money']],
    ['what is the price', ['money']],
    ['le prix du billet', ['money']],
    ['how many boats', ['count']],
    ['combien de bateaux', ['count']],
    ['how many days', ['duration']],
    ['combien de temps', ['duration']],
    ['how long was it', ['duration']],
    ['combien de fois', ['often']],
    ['how many times', ['often']],
    ['how often', ['often']],
    ['how old is she', ['age']],
    ['quel âge', ['age']],
    ['how fast was it', ['speed']],
    ['il allait à quelle allure', ['speed']],
    ['how far is it', ['distance']],
    ['c’est loin ?', ['distance']],
    ['what party is she in', ['party']],
    ['is she married', ['family']],
    ['how much was it', ['how-much']],
    ['how big is it', ['how-much']],
    ['how did it go', []],
    ['the boats', []],
    ['', []],
  ])('%s', (question, kinds) => {
    expect(kindsIn(question)).toEqual(kinds);
  });

  it('may be put in the words of another kind', () => {
    expect(alike('money')).toEqual(['money', 'how-much']);
    expect(alike('who')).toEqual(['who']);
  });

  it('fits into sixteen bits, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = toWords(text);
        expect(wantedKindsIn(words, headIn(words))).toBeLessThan(2 ** 16);
      }),
    );
  });
});
