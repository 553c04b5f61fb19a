import { describe, expect, it } from 'vitest';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { asksForWholeStory } from '../../../src/conversation/message/whole-story.ts';

function asks(text: string, isFirst = false): boolean {
  return asksForWholeStory(messageWords(text), isFirst);
}

describe('a question about the whole story', () => {
  it.each([
    'so what is this whole story about',
    'could you please summarize the article in a few lines',
    'Could you please tell me what has happened?',
    'what’s the main idea of the article',
    'give me the gist',
    'what are the headlines',
    'explain the story simply',
    'résume-moi l’article',
    'tu peux me résumer l’actu en deux mots s’il te plaît',
    'Pourriez-vous me dire de quoi il s’agit ?',
    'il s’est passé quoi exactement',
    'c’est quoi l’info du jour',
  ])('is recognised without a word of it: %j', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'what happened to the ferry',
    'what’s the headline of the article',
    'explain the fares',
    'what happened in 2020',
    'de quoi ils parlent',
    'c’est quoi le bac',
  ])('is not seen in %j', (text) => {
    expect(asks(text)).toBe(false);
  });

  it('may be an opening that after an answer would be about that', () => {
    expect(['explain like I’m 5', 'raconte', 'vas-y explique'].map((text) => asks(text, true))).toEqual([
      true,
      true,
      true,
    ]);
    expect(asks('explain like I’m 5')).toBe(false);
  });
});
