import { describe, expect, it } from 'vitest';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { recogniseSmallTalk } from '../../../src/conversation/message/small-talk.ts';

function meaningOf(text: string): string | undefined {
  return recogniseSmallTalk(messageWords(text), text);
}

describe('small talk', () => {
  it.each([
    [
      'greeting',
      [
        'hi',
        'Hellooo!',
        'hey sidebar',
        'good mornin',
        'bonjour',
        'salut ça va ?',
        'coucou',
        'coucou toi',
        '👋',
      ],
    ],
    ['thanks', ['thx', 'thank you so much', 'ok thanks', 'merci bcp', 'good bot', '👍', '❤️']],
    [
      'reaction',
      ['ok', 'd’accord', 'wow', 'hmm', 'that’s crazy', 'so sad', 'ah ouais c’est chaud', 'la honte', '😮'],
    ],
    ['help', ['help', 'help!!', 'what can you do', 'aide', 'tu peux m’aider ?', 'que peux-tu faire']],
    [
      'nature',
      ['are you an AI?', 'are you a person or a bot', 'who are you', 'es-tu un robot ?', 't’es une IA ?'],
    ],
    [
      'maker',
      [
        'who made this',
        'who wrote the answers?',
        'qui t’a créé ?',
        'et t’es fait par qui',
        'par qui es-tu codé',
      ],
    ],
    [
      'privacy',
      [
        'delete my data',
        'can i delete what i typed',
        'what do you keep of what I type?',
        'tu gardes mes messages ?',
        'rgpd',
      ],
    ],
    [
      'insult',
      [
        'you suck',
        'stupid bot',
        't’es nul',
        't nul en vrai',
        't’es nul comme bot',
        'you suck as a bot',
        'ta gueule',
      ],
    ],
    [
      'goodbye',
      ['bye', 'thanks, bye', 'nah im good cya', 'good night all', 'au revoir', 'merci, bonne soirée'],
    ],
    ['laughter', ['lol', 'haha classy', 'hahahaha', 'mdrrr', '😂😂']],
  ])('is recognised as %s, with slips and courtesies', (meaning, texts) => {
    expect(texts.map((text) => [text, meaningOf(text)])).toEqual(texts.map((text) => [text, meaning]));
  });

  it.each([
    [
      'nature',
      [
        'are you a journalist?',
        'can i talk to a real person',
        'u a robot?',
        'je peux parler à un humain ?',
        't’es un humain toi ?',
        'what model do you run on',
        't’as quel âge',
        't’es un robot ou un humain ?',
        'are you a bot or a real person',
      ],
    ],
    [
      'maker',
      ['who the hell programmed you', 'qui vous a créé ?', 'are you paid by somebody', 't’es payé ?'],
    ],
    [
      'privacy',
      [
        'do you keep what i type',
        'how long do you store my questions',
        'tu gardes ce que j’écris ?',
        'supprime tout',
        'Qu’est-ce que vous gardez de notre échange ?',
        'combien de temps gardez-vous l’historique ?',
        'is this conversation private?',
        'what is kept of this chat',
      ],
    ],
    ['help', ['what else can i ask you', 'don’t know what to ask', 'je sais pas quoi demander']],
    ['greeting', ['Hello dear']],
    ['nature', ['merci bien vous êtes gentil vous êtes une vraie personne ?', 'thanks are you a robot']],
    [
      'insult',
      [
        'ur useless',
        'this bot is so useless',
        'nul ton bot',
        'il est nul ce bot',
        't’es nul sale bot',
        'ok ur no fun',
      ],
    ],
    [
      'reaction',
      [
        'my bad',
        'ah ok au temps pour moi',
        'flemme de chercher',
        'ah ouais quand même',
        'fair enough',
        'ok ok chill',
        'kinda sus ngl',
        'ah juste ça',
        'pff du blabla',
      ],
    ],
    ['goodbye', ['never mind', 'laisse tomber', 'Goodbye dear', 'merci et bonne fin de journée']],
    [
      'thanks',
      [
        'Thank you, that is very kind',
        'okay cool thanks a lot',
        'je vous remercie pour votre aide',
        'ty king',
        'merci chef',
      ],
    ],
  ])('is recognised as %s in words that no list has', (meaning, texts) => {
    expect(texts.map((text) => [text, meaningOf(text)])).toEqual(texts.map((text) => [text, meaning]));
  });

  it.each([
    'did they talk to a journalist',
    'who made it',
    'is it real?',
    'is that bad',
    'c’est grave ?',
    'how crazy',
    'what is this about',
    'do they keep the money',
    'hi, what is the H20?',
    'thanks to whom did it happen',
    'who made the H20',
    'does DeepSeek keep my data',
    'is the White House human',
    'help for chipmakers',
    'banks',
    'merci qui',
    '?',
    '',
  ])('is not seen in %j', (text) => {
    expect(meaningOf(text)).toBeUndefined();
  });
});
