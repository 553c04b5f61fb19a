import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a question on somebody who was spoken of, that the story has nothing of', () => {
  it.each([
    [['who is huang', 'is he going to jail?'], 'no answer, more'],
    [['who is huang', 'what does he like on his pizza'], 'no answer, more'],
    [['who is huang', 'did he bring a lawyer'], 'suggestions'],
    [['qui est trump', 'il roule en quoi ?'], 'suggestions'],
  ])('is not answered with what is near that person, nor with another: %s', (messages, expected) => {
    expect(last(...messages)).toBe(expected);
  });

  it('is answered where the story has one of its words of that person', () => {
    expect(last('pk trump a interdit deepseek aux usa ?', 'alors il en pense quoi')).toMatch(
      /^trump-view-deepseek/u,
    );
  });
});

describe('a first message of many words', () => {
  it('leans on nothing that was said', () => {
    expect(last('until when can I still go in')).toBe('nothing');
  });

  it('may lean where it has few', () => {
    expect(last('when do they')).toBe('needs-name');
  });
});
