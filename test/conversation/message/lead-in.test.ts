import { describe, expect, it } from 'vitest';
import { withoutAllusion, withoutLeadIn, withoutThen } from '../../../src/conversation/message/lead-in.ts';

describe('what is said before and after a question', () => {
  it.each([
    ['ok so who is she', 'who is she'],
    ['no i meant the price', 'the price'],
    ['wait, what is the date?', 'what is the date?'],
    ['thanks! when was it', 'when was it'],
    ['can you tell me who won', 'who won'],
    ['non je voulais dire la date', 'la date'],
    ['euh du coup c’est quand', 'c’est quand'],
    ['stp la date', 'la date'],
    ['tu peux me dire qui a gagné ?', 'qui a gagné ?'],
    ['what did he say exactly', 'what did he say'],
  ])('is left out: %j', (text, question) => {
    expect(withoutLeadIn(text)).toBe(question);
  });

  it.each(['ok', 'thanks', 'who is she', 'nobody won', 'sofa prices', 'donc', ''])(
    'is not seen where nothing follows or the word goes on: %j',
    (text) => {
      expect(withoutLeadIn(text)).toBeUndefined();
    },
  );
});

describe('“then” at the end', () => {
  it('is left out where it asks nothing', () => {
    expect(withoutThen('how was it trained then?')).toBe('how was it trained');
  });

  it.each(['what happened then', 'what did they do then', 'when then', 'and the price then'])(
    'is kept in %j, which may ask what came next or is short',
    (text) => {
      expect(withoutThen(text)).toBeUndefined();
    },
  );
});

describe('what only says that something is spoken of', () => {
  it.each([
    ['who is this Huang they talk about?', 'who is this Huang'],
    ['what is the chip that everyone keeps talking about', 'what is the chip'],
    ['who is the senator the article mentions?', 'who is the senator'],
    ['c’est qui ce Huang dont tout le monde parle ?', 'c’est qui ce Huang'],
    ['c’est quoi cette puce dont l’article parle', 'c’est quoi cette puce'],
  ])('is taken off the end of a question: %s', (text, question) => {
    expect(withoutAllusion(text)).toBe(question);
  });

  it.each([
    'what did they talk about',
    'what is it they talk about',
    'who talks about the chip',
    'how many chips the story mentions',
    'what chip should everyone talk about',
    'what does Huang say they talk about',
    'de quoi parle l’article',
  ])('is the question itself: %s', (text) => {
    expect(withoutAllusion(text)).toBeUndefined();
  });
});
