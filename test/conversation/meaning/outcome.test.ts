import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('what came of it', () => {
  it.each([
    ['when did they meet', 'et du coup ?', 'meeting-decision'],
    ['what did they talk about', 'what came of it', 'meeting-decision'],
    ['what is the review', 'ça a donné quoi', 'no-review-outcome'],
  ])('is the outcome of the matter of the last answer: %j, %j', (before, message, expected) => {
    expect(last(before, message)).toBe(expected);
  });

  it('is not answered where the story has no outcome of it', () => {
    expect(last('how far did nvidia fall', 'how did it end')).toBe('no answer, more');
  });

  it.each(['et du coup ?', 'ça a donné quoi', 'what came of it'])(
    'needs a name where nothing was said: %j',
    (message) => {
      expect(last(message)).toBe('needs-name');
    },
  );
});

describe('what is next', () => {
  it.each(['what’s next?', 'et la suite ?', 'next steps'])(
    'is what was still to come, not what came after the last event: %j',
    (message) => {
      expect(last('when was the H100 restricted', message)).toMatch(/^ahead /u);
    },
  );

  it('is what came after where "and then?" is asked', () => {
    expect(last('when was the H100 restricted', 'and then?')).toBe('then h800-launched');
    expect(last('when was the H800 restricted', 'and then?')).toBe('then h20-launched');
  });
});
