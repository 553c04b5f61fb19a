import { describe, expect, it } from 'vitest';
import { withoutEnding, withoutIntroduction } from '../../../src/conversation/message/introductions.ts';
import { toWords } from '../../../src/text/words.ts';

function subjectOf(text: string): string {
  return withoutEnding(withoutIntroduction(toWords(text))).join(' ');
}

describe('how people ask what there is on something', () => {
  it.each([
    ['can you tell me a bit more about the ferry', 'the ferry'],
    ['I want to know everything about the ferry', 'the ferry'],
    ['what do you know about the ferry', 'the ferry'],
    ['what’s the deal with the ferry', 'the ferry'],
    ['the ferry, what is it', 'the ferry'],
    ['what is the ferry in this story please', 'the ferry'],
    ['tu peux me parler du bac', 'bac'],
    ['c’est quoi l’affaire avec le bac', 'le bac'],
    ['j’aimerais en savoir plus sur le bac', 'le bac'],
    ['dites-moi ce que vous savez sur le bac', 'le bac'],
    ['le bac c’est quoi', 'le bac'],
  ])('is left out: %j', (text, subject) => {
    expect(subjectOf(text)).toBe(subject);
  });

  it.each(['the ferry sank', 'when did the ferry sink', 'on', 'about', 'le bac a coulé'])(
    'is not seen in %j',
    (text) => {
      expect(subjectOf(text)).toBe(toWords(text).join(' '));
    },
  );

  it('costs no more for a message made to be slow', () => {
    const words = toWords('tell me a bit '.repeat(500));
    expect(withoutIntroduction(words)).toEqual(words);
  });
});
