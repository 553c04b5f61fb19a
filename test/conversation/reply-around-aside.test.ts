import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a doubt with what somebody else says', () => {
  it('gets who says so', () => {
    expect(last('is the h20 banned', 'u sure? my friend says its done')).toBe('sources of h20-banned-yet');
    expect(last('did deepseek cheat', 't sûr ? moi j’ai lu que c’était prouvé')).toBe(
      'sources of no-accusation',
    );
    expect(last('is the h20 banned', 'vraiment ? un pote m’a dit l’inverse')).toBe(
      'sources of h20-banned-yet',
    );
  });

  it('gets the answer to what it asks, where it asks something', () => {
    expect(last('is the h20 banned', 'are you sure? who is jensen huang')).toBe('huang-who');
  });
});

describe('thanks after a pick', () => {
  it('are thanks where nothing was offered', () => {
    expect(last('what is the h800', 'yeah that one. ty!')).toBe('thanks');
  });

  it('go with what is picked where something was', () => {
    expect(last('trump', 'more', 'the first one. thanks')).toBe(last('trump', 'more', 'the first one'));
    expect(last('trump', 'more', 'the first one. thanks')).not.toBe('thanks');
  });
});

describe('words of the last answer in quotation marks', () => {
  it('are left out of what is asked of them', () => {
    expect(last('nvidia stock', '“down 17%” like how much exactly')).toBe('nvidia-share-fall');
    expect(last('nvidia stock', '"une tonne", pourquoi ?')).toBe(last('nvidia stock', 'pourquoi ?'));
  });
});

describe('a follow-up with a reason', () => {
  it('is the follow-up', () => {
    expect(last('h20', 'plus simple svp, ils ont 12 ans')).toBe('h20-what');
  });
});
