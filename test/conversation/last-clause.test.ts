import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a question after what a reader says of themselves', () => {
  it.each([
    ['hey need this for class lol whats the article about', 'meeting-summary'],
    ['bonjour, je ne comprends pas bien, c’est quoi Nvidia ?', 'nvidia-who'],
    ['on my break give me the 10 sec version', 'meeting-summary'],
    ['bored. tell me a joke', 'help'],
  ])('is what is asked: %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it('takes the name that was said before it', () => {
    expect(last('my kid downloaded deepseek is it safe')).toBe('no-deepseek-privacy');
  });

  it('may be a figure alone', () => {
    expect(last('je te charrie. 17 % ?')).toBe('nvidia-share-fall');
  });

  it('may lean on the last answer', () => {
    expect(last('h20', 'nah thats insane where does it say that')).toBe('sources of h20-what');
  });

  it('is not asked without the name before it, nor of another subject', () => {
    expect(last('h20, c’est quoi ce truc ?')).not.toBe('help');
    expect(last('le PSG joue à quelle heure ce soir ?')).toBe('nothing');
  });
});
