import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('a product that is called by its number', () => {
  it.each([
    ['and the 800 one', 'h800-what'],
    ['et la 800 ?', 'h800-what'],
    ['la 100 c quoi', 'h100-what'],
    ['800', 'h800-what'],
    ['après la 800 donc', 'h800-after'],
  ])('is that product: %s', (text, id) => {
    expect(last('h20', text)).toBe(id);
  });

  it.each(['the 300 one', 'what about the 17', '300', '17'])(
    'is nothing where the story has no such product: %s',
    (text) => {
      expect(last(text)).not.toMatch(/^h\d+-what$/u);
    },
  );
});
