import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('the role of several', () => {
  it('is what the answer on all of them says', () => {
    expect(last('what party are the lawmakers from', 'What is their role?')).toBe('lawmakers-who');
    expect(last('quels élus veulent plus de limites ?', 'quel est leur rôle ?')).toBe('lawmakers-who');
  });
});

describe('what a sum is in', () => {
  it('is in the answer that has it', () => {
    expect(last('how much did tech stocks lose', 'euros or dollars')).toBe('tech-rout');
  });
});

describe('"did he say anything about" something', () => {
  it('is what he said of it, and not what it is', () => {
    expect(last('what did trump say after the meeting', 'did he say anything about deepseek?')).toBe(
      'trump-not-confirmed',
    );
  });
});

describe('"this piece"', () => {
  it('is the article where the words are clear by themselves', () => {
    expect(last('what did Commerce find', 'who wrote this piece')).toBe('article-authors');
  });
});

describe('"what comes next?"', () => {
  it('is what is still to come', () => {
    expect(last('when did they meet', 'what comes next?')).toMatch(/^ahead/u);
  });
});

describe('a question with « sur »', () => {
  it('doubts nothing, so that what comes after it is about its answer', () => {
    const said = ['DeepSeek R1 est mentionné ?', 'ok et sur quelles puces il a été entraîné ?', 'source ?'];
    expect(last(...said)).toBe('sources of no-commerce-probe-chips');
  });
});
