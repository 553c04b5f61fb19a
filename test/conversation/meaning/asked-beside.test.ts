import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('"is that proven?"', () => {
  it('is the question next to the last answer that asks just that', () => {
    expect(last('is DeepSeek’s assistant cheaper', 'is that proven')).toBe('deepseek-cheaper-proven');
    expect(last('l’assistant de DeepSeek coûte-t-il moins cher ?', 'c’est vérifié ?')).toBe(
      'deepseek-cheaper-proven',
    );
  });

  it('is who says so where the last answer is on just that, or nothing beside it is', () => {
    expect(last('is it proven that DeepSeek used banned chips', 'c’est prouvé ?')).toMatch(/^sources/u);
    expect(last('what did Nvidia say about the meeting', 'is that proven')).toMatch(/^sources/u);
    // Whether something else is proven is of another topic.
    expect(last('what does DeepSeek say', 'is that proven')).toMatch(/^sources/u);
  });
});

describe('"what else did they say?"', () => {
  it('is what they said, and "what else?" is more', () => {
    expect(last('who is the source', 'what else did they say')).toBe('source-said');
    expect(last('qui est la source ?', 'et elle dit quoi d’autre')).toBe('source-said');
    expect(last('who is the source', 'what else')).toMatch(/^more/u);
    expect(last('who is the source', 'can you say more')).toMatch(/^more/u);
  });
});
