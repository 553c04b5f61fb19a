import { describe, expect, it } from 'vitest';
import { askedParagraph } from '../../../src/conversation/message/asked-paragraph.ts';

describe('a question for a paragraph', () => {
  it.each([
    ['paragraph 9', 9],
    ['Paragraphe 9', 9],
    ['What does paragraph 12 say?', 12],
    ['show me para. 3 please', 3],
    ['Que dit le § 9 ?', 9],
    ['qu’est-ce qu’il y a dans le 4e paragraphe', 4],
    ['the 9th paragraph', 9],
    ['p9', 9],
    ['paragraph nine', 9],
    ['paragraphe neuf', 9],
    ['paragraph 0', 0],
  ])('is read: %s', (text, number) => {
    expect(askedParagraph(text)).toBe(number);
  });

  it.each([
    'paragraph',
    'which paragraph',
    'un paragraphe',
    'what does Trump say in paragraph 9',
    'paragraphs 9 and 10',
    '9',
    'how many paragraphs does the article have',
    'H20',
    '',
  ])('is nothing else: %s', (text) => {
    expect(askedParagraph(text)).toBeUndefined();
  });
});
