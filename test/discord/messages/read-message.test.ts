import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/discord/messages/read-message.ts';

const botId = '900000000000000001';
const author = { id: '400000000000000001', username: 'reader' };
const direct = { id: '11', channel_id: '12', type: 0, content: 'what is the H20', author };
const inServer = { ...direct, guild_id: '13' };
const mention = { ...inServer, content: `<@${botId}> what is the H20`, mentions: [{ id: botId }] };
const reply = {
  ...inServer,
  type: 19,
  content: 'why?',
  referenced_message: { author: { id: botId, bot: true } },
};

describe('a message', () => {
  it.each([
    ['in a direct conversation', direct, 'direct', 'what is the H20'],
    ['that mentions the bot', mention, 'mention', 'what is the H20'],
    ['that mentions it last', { ...mention, content: `H20?  <@!${botId}>` }, 'mention', 'H20?'],
    ['that is a mention alone', { ...mention, content: `<@${botId}>` }, 'mention', ''],
    ['that replies to the bot', reply, 'mention', 'why?'],
  ])('is for the bot %s', (_, payload, kind, text) => {
    expect(readMessage(payload, botId)).toEqual({ id: '11', place: '12', userId: author.id, kind, text });
  });

  it.each([
    ['in a server without a mention', inServer],
    ['with a mention of somebody else', { ...mention, content: '<@1> hi', mentions: [{ id: '1' }] }],
    ['to everyone', { ...inServer, content: '@everyone hi', mention_everyone: true }],
    ['in reply to somebody else', { ...reply, referenced_message: { author: { id: '1' } } }],
    ['of another bot', { ...mention, author: { ...author, bot: true } }],
    ['of a webhook', { ...mention, webhook_id: '5' }],
    ['of Discord itself', { ...direct, author: { ...author, system: true } }],
    ['of the bot itself', { ...direct, author: { id: botId } }],
    ['that says that somebody was added', { ...direct, type: 1 }],
    ['without text', { ...direct, content: '' }],
    ['in reply to the bot whose text Discord keeps', { ...reply, content: '' }],
  ])('is not for the bot %s', (_, payload) => {
    expect(readMessage(payload, botId)).toBeNull();
  });

  it('is not for a bot that does not know yet who it is', () => {
    expect(readMessage(direct, '')).toBeNull();
  });

  it('may be anything without an error', () => {
    const part = fc.anything();
    const payload = fc.record(
      {
        id: part,
        channel_id: part,
        guild_id: part,
        content: part,
        author: part,
        mentions: part,
        referenced_message: part,
        type: part,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(part, payload), (anything) => {
        expect(() => readMessage(anything, botId)).not.toThrow();
      }),
    );
  });
});
