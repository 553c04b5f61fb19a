import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('somebody’s part in what was told', () => {
  it.each([
    ['how much did tech stocks lose', 'et nvidia dans tout ça ?', 'nvidia-share-fall'],
    ['how much did tech stocks lose', 'and nvidia in all of this', 'nvidia-share-fall'],
  ])('is what the matter of the last answer has on them: after %s, %s', (before, message, id) => {
    expect(last(before, message)).toBe(id);
  });

  it('is the whole story where that has nothing on them, or nothing was said', () => {
    expect(last('and trump in all this?')).toBe('meeting-summary');
    expect(last('when are the new limits due', 'et deepseek dans tout ça')).toBe('meeting-summary');
  });

  it('is who or what they are where the whole story has nothing on them', () => {
    expect(last('and krishnamoorthi in all this?')).toBe('krishnamoorthi-who');
    expect(last('et la H100 dans tout ça ?')).toBe('h100-what');
  });
});

describe('what happened with somebody', () => {
  it('is the whole story, if they are in it', () => {
    expect(last('il s’est passé quoi avec nvidia ?')).toBe('meeting-summary');
    expect(last('any news on huang')).toBe('meeting-summary');
  });
});
