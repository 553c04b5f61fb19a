import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a message that ends in a question after what a reader tells', () => {
  it.each([
    [
      'Good morning. I only caught the headline about Nvidia’s chief visiting the White House. Could you tell me what the meeting was about?',
      'meeting-about',
    ],
    ['How nice. My grandson works with computers. Who is this Mr Huang?', 'huang-who'],
    ['J’ai vu passer l’info ce matin. Combien a perdu Nvidia en bourse ?', 'nvidia-share-fall'],
  ])('gets the answer to the question: %s', (message, id) => {
    expect(last(message)).toContain(id);
  });

  it('is about what was told', () => {
    expect(last('I read about the H20. Why was it made?')).toBe('h20-why');
    expect(last('I read about the H800. Why was it made?')).toBe('h800-why');
  });

  it('is no answer to two questions', () => {
    expect(last('Who is Huang? I forget. And who is Moolenaar?')).not.toBe('moolenaar-who');
  });

  it('asserts nothing where the question alone gets nothing', () => {
    expect(last('My aunt has a boat. Can you cook pasta without salt?')).toBe('nothing');
  });

  it('asks nothing of what was said earlier', () => {
    expect(last('My neighbour has a dog. Does it bark at night?')).not.toBe('meeting-time-of-day');
  });
});
