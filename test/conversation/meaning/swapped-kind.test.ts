import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('another word that asks, after an answer', () => {
  it.each([
    ['when did the h800 get banned', 'and why'],
    ['quand la h800 a été limitée', 'pourquoi ?'],
  ])('asks the last question with it, and gets what the story leaves open: %s, %s', (question, next) => {
    expect(last(question, next)).toBe('no-biden-motives');
  });

  it('asks why the people of the last answer want what they do', () => {
    expect(last('Who asked for tougher chip rules in Congress?', 'pourquoi')).toBe('no-lawmakers-reasons');
  });

  it('is not a reply where the last answer is the only one near it', () => {
    expect(last('where did they meet', 'where')).toBe('meeting-where');
  });
});

describe('“to what end?” after when', () => {
  it('is not answered with what is to come', () => {
    expect(last('when will the us limit exports further', 'to what end?')).toBe('curbs-why');
  });
});
