import { describe, expect, it } from 'vitest';
import { writeOutChat } from '../../../src/conversation/message/chat-writing.ts';

describe('what is written by sound', () => {
  it.each([
    ['r u a bot', 'are you a bot'],
    ['whats the plan', 'what’s the plan'],
    ['la fête c t quand', 'la fête c’était quand'],
    ['c ki le maire', 'c’est qui le maire'],
    ['c koi', 'c’est quoi'],
    ['en fr ?', 'en français ?'],
    ['same in eng', 'same in English'],
    ['t ki toi', 't’es qui toi'],
    ['cc sa va', 'cc ça va'],
    ['kestu fais', 'qu’est-ce que tu fais'],
    ['c gratuit ?', 'c’est gratuit ?'],
    ['c’tu vrai', 'c’est vrai'],
    ['ça coûte-tu cher ?', 'ça coûte cher ?'],
    ['pis le maire là-dedans', 'et le maire là-dedans'],
    ['c’est quoi ça là ?', 'c’est quoi ça ?'],
  ])('is written out: %j', (typed, written) => {
    expect(writeOutChat(typed)).toBe(written);
  });

  it.each([
    'what is it',
    'c’est quoi',
    'a-t-il dit',
    'que veux-tu',
    'celle-là',
    't’es là ?',
    'it was Tuesday',
    'the Whats',
    '',
  ])('leaves words as they are: %j', (text) => {
    expect(writeOutChat(text)).toBe(text);
  });
});
