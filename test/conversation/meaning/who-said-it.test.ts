import { describe, expect, it, test } from 'vitest';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { asksWhoSaysAll } from '../../../src/conversation/meaning/who-said-it.ts';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('who says the last answer', () => {
  test.each([
    'who told Reuters this?',
    'Who, precisely, is the person who says this?',
    'who reportd that',
    'and who is claiming that',
    'qui a raconté ça',
    'c’est qui qui a dit cela',
    'qui a calculé ça',
  ])('is asked with %j', (text) => {
    expect(asksWhoSaysAll(messageWords(text))).toBe(true);
  });

  test.each([
    'who told Reuters about the H20',
    'who says the talks are early',
    'who wrote this',
    'who is it',
  ])('is not asked with %j', (text) => {
    expect(asksWhoSaysAll(messageWords(text))).toBe(false);
  });

  it('is said with the paragraphs', () => {
    expect(last('what is the h20', 'who told reuters this?')).toBe('sources of h20-what');
    expect(last('résumé', 'le paragraphe ?')).toBe('sources of meeting-summary');
    expect(last('h20', 'where’s that in the text')).toBe('sources of h20-what');
    expect(last('what did they talk about', 'according to?')).toBe('sources of meeting-about');
    expect(last('c’est quoi la h20', 'mouais j’y crois pas trop')).toBe('sources of h20-what');
    expect(last('c’est quoi la h20', 'tu peux me montrer le passage')).toBe('sources of h20-what');
  });

  it('is not who wrote the story, where the source is asked for after that', () => {
    expect(last('who wrote this article', 'who is the source')).toBe('source-who');
    expect(last('is this fake news', 'who even is the “source”')).toBe('source-who');
  });

  it('is asked with whether it is a quote', () => {
    expect(last('what does trump think of deepseek', 'is that a quote from him?')).toBe(
      'sources of trump-view-deepseek',
    );
  });

  it('takes the place of what was offered before', () => {
    expect(
      last('summary', 'what was the DeepSeek part of the meeting', 'where does that come from', 'in french'),
    ).toBe('meeting-summary');
  });

  it('is somebody, where the source’s name is asked for', () => {
    expect(last('ont-ils parlé de DeepSeek ?', 'Cette source est-elle nommée ?')).toContain('source-who');
  });
});
