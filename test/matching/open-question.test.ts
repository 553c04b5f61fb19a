import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/matching/open-question.ts';
import { toWords } from '../../src/text/words.ts';

const asksForSomething = (question: string): boolean => isOpen(toWords(question));

describe('a question', () => {
  it.each([
    ['which bridge did the Danes build'],
    ['so how much did it cost'],
    ['the ferry runs where'],
    ['what did Calloway sign'],
    ['quel pont les Danois ont construit'],
    ['Où habite le maire ?'],
    ['elle a coûté combien'],
    ['c’est qui qui a signé'],
    ['pourquoi Calloway a-t-elle signé ?'],
    ['dans quel pays Calloway a-t-elle vendu le ferry ?'],
    ['depuis quand le ferry est-il à quai ?'],
  ])('asks for something: %s', (question) => {
    expect(asksForSomething(question)).toBe(true);
  });

  it.each([
    ['did the Danes build it, or who'],
    ['ok was that where the ferry stopped'],
    ['is it the one which burnt'],
    ['the Danish bridge'],
    ['c’est bien Calloway qui a signé ?'],
    ['est-ce que c’est lui qui paie'],
    ['Le ferry est-il à l’heure quand il pleut ?'],
    ['Calloway a-t-elle dit pourquoi ?'],
    ['le pont ou le ferry'],
    ['il dit que le pont est fermé'],
    [''],
  ])('asks whether something is so: %s', (question) => {
    expect(asksForSomething(question)).toBe(false);
  });
});
