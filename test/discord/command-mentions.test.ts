import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { CommandMentions } from '../../src/discord/command-mentions.ts';
import { accents, makeMessage } from '../../src/replies/message.ts';
import { textOf } from '../replies/read-message.ts';

const mentions = new CommandMentions(commands);
mentions.learn(
  new Map([
    ['topics', '11'],
    ['ask', '12'],
  ]),
);

function mentioned(text: string, by = mentions): string {
  const button = { label: 'x', customId: 'x' };
  return textOf(by.applied(makeMessage(accents.answer, [{ text, button }], true)));
}

describe('a command that a message names', () => {
  it('can be clicked, by its name in either language', () => {
    expect(mentioned('See /topics, or type /ask.')).toBe('See </topics:11>, or type </ask:12>.');
    expect(mentioned('Voyez /sujets')).toBe('Voyez </sujets:11>');
  });

  it.each(['https://example.org/ask', '</ask:5>', '`/ask`', '/askance', 'and/topics', '/story'])(
    'is left as it is in %s',
    (text) => {
      expect(mentioned(text)).toBe(text);
    },
  );

  it('is left as it is while no ids are known, and where they would not fit', () => {
    expect(mentioned('/topics', new CommandMentions(commands))).toBe('/topics');
    const long = `${'x'.repeat(3_990)} /topics`;
    expect(mentioned(long)).toBe(long);
  });
});
