import { describe, expect, it } from 'vitest';
import { headIn } from '../../src/matching/wanted-head.ts';
import { toWords } from '../../src/text/words.ts';

function nounIn(question: string): string | undefined {
  const words = toWords(question);
  const head = headIn(words);
  return head === undefined ? undefined : `${words[head.place] ?? ''}${head.isCounted ? ' (counted)' : ''}`;
}

describe('the noun that a question asks for', () => {
  it.each([
    ['which company runs the boats', 'company'],
    ['What party does she belong to?', 'party'],
    ['which bus company did they hire', 'company'],
    ['Quelle compagnie va transporter les élèves ?', 'compagnie'],
    ['il a traité quelles affaires avant', 'affaires'],
    ['what is the cost of the boats', 'cost'],
    ["what's the ferry schedule", 'schedule'],
    ['quel est le prix du billet', 'prix'],
    ['quelle était la vitesse', 'vitesse'],
    ["who is the women's team manager", 'manager'],
    ['qui est le capitaine du ferry', 'capitaine'],
    ['how many boats are there', 'boats (counted)'],
    ['combien de bateaux', 'bateaux (counted)'],
  ])('%s: %s', (question, noun) => {
    expect(nounIn(question)).toBe(noun);
  });

  it.each([
    'what did the mayor say',
    'what happened',
    'which',
    'who opened the port',
    'qui a ouvert le port',
    'who is calloway',
    'how much was it',
    'combien ça coûte',
    'the boats',
    '',
  ])('is none in “%s”', (question) => {
    expect(nounIn(question)).toBeUndefined();
  });
});
