import { beforeAll, describe, expect, it } from 'vitest';
import { writeOut } from '../../../src/conversation/names/written-out.ts';
import type { Story } from '../../../src/knowledge/story.ts';
import { openShippedStory } from '../talk.ts';

let story: Story;

beforeAll(async () => {
  ({ story } = await openShippedStory());
});

describe('a message written out', () => {
  it.each([
    ['nvidia ils disent quoi', 'nvidia dit quoi'],
    ['trump lui il a dit quoi', 'trump a dit quoi'],
    ['Jensen Huang il pense quoi', 'Jensen Huang pense quoi'],
  ])('has one subject to a verb: %j', (text, written) => {
    expect(writeOut(story, text)).toBe(written);
  });

  it.each([
    ['$NVDA', 'NVDA'],
    ['$1T', '$1 trillion'],
    ['£3bn', '£3 billion'],
    ['-17', '17%'],
  ])('has its signs in words: %j', (text, written) => {
    expect(writeOut(story, text)).toBe(written);
  });

  it.each(['nvidia a-t-elle répondu', 'les élus ils veulent quoi', 'où il habite', 'il a dit quoi'])(
    'keeps a pronoun that stands for somebody, or after what is no name: %j',
    (text) => {
      expect(writeOut(story, text)).toBe(text);
    },
  );
});
