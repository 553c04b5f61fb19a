import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a question on somebody who was spoken of, that the story has nothing of', () => {
  it.each([
    [['who is huang', 'is he going to jail?']],
    [['who is huang', 'what does he like on his pizza']],
    [['who is huang', 'did he have his umbrella']],
    [['qui est trump', 'il roule en quoi ?']],
  ])('is not answered with what is near that person, nor with another: %s', (messages) => {
    expect(['no answer, more', 'suggestions', 'nothing']).toContain(last(...messages));
  });
});

describe('a first message of many words', () => {
  it('leans on nothing that was said', () => {
    expect(last('until when can I still go in')).toBe('nothing');
    expect(last('what time is it in tokyo')).toBe('nothing');
    expect(last('il fait quel temps demain a lyon')).toBe('nothing');
  });

  it('may lean where it has few', () => {
    expect(last('when do they')).toBe('needs-name');
  });
});
