import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('a question about somebody whom the story does not name', () => {
  it.each([
    ['what is deepseek', 'what about Anthropic, did they launch an assistant'],
    ['what is deepseek', 'et Mistral, ils ont lancé un assistant ?'],
    ['how far did nvidia fall', 'what about Meta, did it fall 17%'],
    ['is the H20 banned', 'what about the UK, did it ban the H20'],
    ['who is John Moolenaar', 'what about Pelosi, is she a democrat'],
  ])('is not answered with what it says of those in the last answer: after %j, %j', (before, text) => {
    expect(last(before, text)).toMatch(/^(?:no-|nothing)/u);
  });

  it('is one about the story where that has the thing without a name', () => {
    expect(last('how far did nvidia fall', 'and the meeting, when was it')).toContain('meeting-when');
  });
});
