import { describe, expect, it, test } from 'vitest';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { asksWhatCameAfter } from '../../../src/conversation/meaning/what-came-next.ts';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('what somebody did after that', () => {
  test.each(['what did acme do after that', 'and what did they do next?', 'acme a fait quoi ensuite'])(
    'is asked with %j',
    (text) => {
      expect(asksWhatCameAfter(messageWords(text))).toBe(true);
    },
  );

  test.each(['what did acme do', 'what did acme say after that', 'what happened after the meeting'])(
    'is not asked with %j',
    (text) => {
      expect(asksWhatCameAfter(messageWords(text))).toBe(false);
    },
  );

  it('is the next dated event, after an answer on one', () => {
    expect(last('is the H100 allowed in China?', 'what did nvidia do after that')).toBe('then h800-launched');
    expect(last('what did nvidia do after the meeting')).toBe('no-nvidia-later');
  });
});

describe('the one before, and the day after', () => {
  it('are the dated events beside the last answer', () => {
    expect(last('what is the h20', 'what about the one before it')).toBe('before h800-restricted');
    expect(last('thursday', 'and the day after')).toBe('then meeting-held');
  });
});

describe('why something is limited', () => {
  it('is not why it was made', () => {
    expect(last('is the h20 banned', 'why')).toBe('curbs-why');
    expect(last('what is the h20', 'why')).toBe('h20-why');
  });
});

describe('what came after an answer on what something is', () => {
  it('is what came after the last event that it tells, and what came before it what came before the first', () => {
    expect(last('what is the h800', 'and then?')).toBe('then h20-launched');
    expect(last('what is the h800', 'and before that?')).toBe('before h100-restricted');
  });
});
