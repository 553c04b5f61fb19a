import { describe, expect, it } from 'vitest';
import { talkReaderOf, trainTalk } from '../../src/matching/talk-model.ts';

const read = talkReaderOf(trainTalk());

/** How plain a message has to be. */
const plain = 0.2;

const meaningOf = (message: string): string | undefined => {
  const found = read(message);
  return found !== undefined && found.margin >= plain ? found.talk : undefined;
};

describe('a message to the bot', () => {
  it.each([
    ['greeting', 'evening all, anybody up?', 'bonsoir la compagnie, ça boume ?'],
    ['thanks', 'that was just what I was after, ta', 'merci ça m’aide grave'],
    ['help', 'what sort of things could I put to you', 'dis-moi ce que tu sais faire'],
    ['nature', 'be honest is there a person typing these replies', 'c’est un humain qui me répond là ?'],
    ['maker', 'which outfit programmed you', 'c’est quelle boîte qui t’a programmé'],
    ['privacy', 'how long do you keep what I have written to you', 'tu conserves ce que je t’écris ?'],
    ['insult', 'you are the dumbest bot on this server', 'quel bot débile celui-là'],
    ['goodbye', 'right I must dash, bye for now', 'bon faut que je file, à plus'],
    ['laughter', 'hahaha oh that cracked me up', 'mdrrr je suis plié'],
    ['reaction', 'well that is rather disappointing', 'ah ouais c’est fou ça'],
    ['summary', 'give me the quick version of all this', 'tu me fais la version courte ?'],
  ])('is read by what it means, in words that were not learned: %s', (meaning, english, french) => {
    expect(meaningOf(english)).toBe(meaning);
    expect(meaningOf(french)).toBe(meaning);
  });

  it('is read with a slip', () => {
    expect(meaningOf('who prgrammed you')).toBe('maker');
  });
});

describe('a message that is not said to the bot', () => {
  it.each([
    ['who paid for the new bridge'],
    ['who paid for it'],
    ['how big is it'],
    ['is it legal'],
    ['who said that?'],
    ['la couleur des câbles'],
    ['qui a payé les travaux ?'],
    ['combien de temps ça dure'],
    ['best pizza near the station'],
  ])('is not read as such: %s', (message) => {
    expect(meaningOf(message)).toBeUndefined();
  });

  it('is not read as such for want of words that were learned', () => {
    expect(meaningOf('zzxxqq wwkk')).toBeUndefined();
    expect(meaningOf('?')).toBeUndefined();
    expect(meaningOf('')).toBeUndefined();
  });
});

it('small talk is learned once', () => {
  expect(trainTalk()).toBe(trainTalk());
});
