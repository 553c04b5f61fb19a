import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();
const fall = 'how far did Nvidia’s shares fall';

describe('another figure in the place of the one in the last answer', () => {
  it.each([
    'c’est pas 27 ?',
    'not 27%?',
    'i thought it was 12 percent',
    'wasn’t it 20',
    'je croyais que c’était 30',
  ])('gets that answer again: %s', (message) => {
    expect(last(fall, message)).toBe('nvidia-share-fall');
  });

  it.each(['not thursday?', 'i thought it was thursday', 'c’était pas jeudi ?'])(
    'may be a day: %s',
    (message) => {
      expect(last('when did they meet', message)).toBe('meeting-when');
    },
  );

  it('asks what the story says of it where nothing says that it was thought', () => {
    expect(last(fall, '2023')).not.toBe('nvidia-share-fall');
  });

  it('corrects nothing in an answer without a figure', () => {
    expect(last('who is Huang', 'not 27?')).not.toBe('huang-who');
  });
});
