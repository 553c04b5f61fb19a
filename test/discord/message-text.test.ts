import { expect, it } from 'vitest';
import { messageText } from '../../src/discord/message-text.ts';

const textDisplay = (content: string) => ({ type: 10, content });

it.each([
  ['its own text', { content: ' Why? ', embeds: [{ title: 'A link' }] }, 'Why?'],
  [
    'a poll’s question',
    { content: '', poll: { question: { text: 'Which chip?' }, answers: [] } },
    'Which chip?',
  ],
  [
    'a forwarded message',
    { content: '', message_snapshots: [{ message: { content: 'What is the H20?' } }] },
    'What is the H20?',
  ],
  [
    'a forwarded embed',
    {
      content: '',
      message_snapshots: [{ message: { content: '', embeds: [{ description: 'Forwarded' }] } }],
    },
    'Forwarded',
  ],
  [
    'components, however they are nested',
    {
      components: [
        { type: 17, components: [textDisplay('One'), { type: 9, components: [textDisplay('Two')] }] },
      ],
    },
    'One\nTwo',
  ],
  [
    'embeds',
    { embeds: [{ title: 'Title', description: 'Text', fields: [{ name: 'Name', value: 'Value' }] }] },
    'Title\nText\nName\nValue',
  ],
  ['nothing in a picture', { content: '', attachments: [{ filename: 'chip.png' }] }, ''],
  ['nothing in something else', null, ''],
])('what a person reads in a message is %s', (_, message, text) => {
  expect(messageText(message)).toBe(text);
});

it('a forged message may nest without end', () => {
  const nested = Array.from({ length: 10_000 }).reduce<object>(
    (inner) => ({ type: 17, components: [inner] }),
    textDisplay('deep'),
  );
  expect(messageText({ components: [nested] })).toBe('');
});
