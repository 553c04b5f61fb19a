import { describe, expect, it, test } from 'vitest';
import { readAddressed } from '../../../src/conversation/message/addressed-to-bot.ts';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { lastReply } from '../talk.ts';

const meaningOf = (text: string) => readAddressed(messageWords(text), text);
const last = lastReply();

describe('a message that speaks to the bot in words of its own', () => {
  test.each([
    ['nature', 'ok merci chef t un bot ou un vrai gars'],
    ['nature', 'lovely weather, or are you just a machine?'],
    ['nature', 'tu dors jamais toi ?'],
    ['nature', 'so do you believe them?'],
    ['maker', 'tu as un papa ? par qui tu as été fabriqué'],
    ['maker', 'tell me, who was it that built you up'],
    ['privacy', 'avant de te laisser ici : tu gardes quoi des messages des membres ?'],
    ['privacy', 'and our chats, you store those?'],
    ['help', 'is this bot in french too'],
    ['help', 'write me a poem'],
    ['help', 'tu connais une blague ?'],
    ['thanks', 'I understand now, thanks you very much for patience'],
    ['goodbye', 'bonne nuit le robot'],
    ['goodbye', 'kk thx gtg'],
  ])('is %s: %s', (meaning, text) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  test.each([
    'who made the rules',
    'what does the machine cost?',
    'thanks, and when is it?',
    'has it been created by the ministry',
    'a-t-il créé la société',
    'je garde les messages',
  ])('is not seen in %j', (text) => {
    expect(meaningOf(text)).toBeUndefined();
  });

  it('counts only where the story has nothing to say', () => {
    expect(last('what is deepseek', 'do you ever sleep?')).toBe('nature');
    expect(last('can you tell me who founded deepseek')).toBe('no-deepseek-founder');
    expect(last('et tu utilises chatgpt derrière ?')).toBe('nature');
  });
});

describe('a message to the bot by its pattern', () => {
  test.each([
    ['help', 'so what is this thing good for?'],
    ['help', 'tu sers à quoi'],
    ['nature', 'am i chatting with a robot or some guy'],
    ['nature', 'do you run on chatgpt'],
    ['nature', 'is this chatgpt underneath'],
    ['help', 't’as quoi comme infos'],
    ['insult', 'ptdr t’es limité'],
    ['goodbye', 'night'],
    ['help', 'what kind of stuff can i ask u'],
    ['insult', 'tu sais rien en fait'],
    ['maker', 'c’est quoi ta source'],
    ['thanks', 'ok ta'],
    ['thanks', 'great, that’s all I needed'],
    ['reaction', 'n’importe quoi ce mec'],
  ])('is %s: %s', (meaning, text) => {
    expect(last(text)).toBe(meaning);
  });
});

describe('“he” where nobody was spoken of', () => {
  it('is asked for a name', () => {
    expect(last('how old is he')).toBe('needs-name');
    expect(last('is he american')).toBe('suggestions');
  });
});
