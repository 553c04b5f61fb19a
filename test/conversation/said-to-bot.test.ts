import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('what is said to the bot in a reader’s own words', () => {
  it.each([
    ['evening folks, nice to be here', 'greeting'],
    ['do you bots ever think for yourselves', 'nature'],
    ['tu es un humain ou une machine au bout du compte', 'nature'],
    ['so which lot programmed you', 'maker'],
    ['who gets to read the stuff I type', 'privacy'],
    ['comment je fais pour te poser une question', 'help'],
    ['right, supper’s ready, catch you later', 'goodbye'],
    ['well that is rather disappointing', 'reaction'],
  ])('is small talk where the story has nothing: %s', (message, meaning) => {
    expect(last(message)).toBe(meaning);
    expect(last('when did they meet', message)).toBe(meaning);
  });

  it('is small talk, though the story has something less plain', () => {
    expect(last('c’est quelle entreprise qui t’a codé')).toBe('maker');
    expect(last('hey how do I use this thing')).toBe('help');
  });

  it('laughs where it has a laugh in it, and the story has nothing', () => {
    expect(last('what is the h20', 'échec et mat haha')).toBe('laughter');
    expect(last('what is the h20', 'what does he like on his pizza')).not.toBe('laughter');
  });

  it('may ask for the whole story', () => {
    expect(last('bring me up to speed in a few words')).toBe('meeting-summary');
    expect(last('who is jensen huang', 'fais-moi la version courte de tout ça')).toBe('meeting-summary');
  });
});

describe('what is asked about the story in the words of small talk', () => {
  it.each([
    ['who wrote the article', 'article-authors'],
    ['who published this', 'article-publisher'],
    ['is the article reliable', 'article-reliability'],
  ])('is answered: %s', (question, id) => {
    expect(last(question)).toBe(id);
  });

  it('is not said to the bot where it is of something else, or too little', () => {
    expect(last('deepseek', 'is it free')).toBe('deepseek-free');
    expect(last('no')).toBe('needs-name');
    expect(last('elit')).not.toBe('goodbye');
    expect(last('how much did tech stocks lose', 'faite par qui')).not.toBe('maker');
    expect(last('explain photosynthesis simply')).not.toBe('meeting-summary');
  });
});

describe('"shorter" after an offer', () => {
  it('is the offer again, and not the whole story', () => {
    expect(last('elle pense quoi', 'shorter pls')).toBe('suggestions');
  });
});
