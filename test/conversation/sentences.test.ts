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

describe('a message that begins with a question', () => {
  it('gets its answer, whatever is said after it', () => {
    const said = [
      'when did Commerce start looking into DeepSeek',
      'and wednesday? i swear theres a wednesday in there',
    ];
    expect(last(...said)).toBe('h20-reported-when');
    expect(last('what is the h20? i heard it is banned')).toContain('h20-what');
  });

  it('asks both where what comes after it asks, too', () => {
    expect(last('who is Huang? where is Nvidia based')).toBe('huang-who + nvidia-where');
  });
});
