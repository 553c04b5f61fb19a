import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();
const fall = 'how far did Nvidia’s shares fall';
const day = 'when did they meet';

describe('a figure that a reader puts in the place of the one in the last answer', () => {
  it.each([
    'c’est pas 27 ?',
    'not 27%?',
    'i thought it was 12 percent',
    'wasn’t it twelve percent',
    'je croyais que c’était 30',
    'not 17.5?',
  ])('gets that answer again: %s', (message) => {
    expect(last(fall, message)).toBe('nvidia-share-fall');
  });

  it.each(['not thursday?', 'i thought it was thursday', 'c’était pas jeudi ?'])(
    'may be a day: %s',
    (message) => {
      expect(last(day, message)).toBe('meeting-when');
    },
  );

  it('asks what the story says of it where nothing says that it is only thought', () => {
    expect(last(fall, '2023')).not.toBe('nvidia-share-fall');
    expect(last(day, 'thursday?')).toBe('commerce-probe-when');
  });

  it('asks more where there is more', () => {
    expect(last(fall, 'not 27 of the chips?')).not.toBe('nvidia-share-fall');
  });

  it.each([
    ['who is Huang', 'not 27?', 'huang-who'],
    ['which lawmakers want more limits', 'not thursday?', 'lawmakers-who'],
    ['what is the H20', 'i heard friday', 'h20-what'],
    ['who restricted the H800', 'not 100?', 'h800-who-restricted'],
    [day, 'i heard 2 percent', 'meeting-when'],
  ])('corrects nothing in an answer without a figure of the kind: %s, %s', (question, message, id) => {
    expect(last(question, message)).not.toBe(id);
  });
});
