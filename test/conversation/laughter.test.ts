import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a message that laughs', () => {
  it.each(['ptdr ils se mouillent pas', 'lol nvidia is cooked', 'lol ok not bad'])(
    'and says what the reader thinks asks nothing: %j',
    (text) => {
      expect(last('what did trump say after the meeting', text)).toBe('laughter');
    },
  );

  it.each([
    ['lol they banned the h20', 'h20-banned-yet'],
    ['mdr c’est quoi la H20', 'h20-what'],
    ['lol doubt it', 'sources of trump-said'],
  ])('and asks something all the same gets the answer: %j', (text, expected) => {
    expect(last('what did trump say after the meeting', text)).toBe(expected);
  });

  it.each([
    'lol will they ban it',
    'haha can they do that',
    'lol has he said more',
    'mdr peut-on acheter des H20',
  ])('and asks is not taken to laugh alone: %j', (text) => {
    expect(last('is the H20 banned', text)).not.toBe('laughter');
  });
});
