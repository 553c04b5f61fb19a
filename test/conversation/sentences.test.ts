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

  it('asserts nothing where the question alone gets nothing', () => {
    expect(last('My aunt has a boat. Can you cook pasta without salt?')).toBe('nothing');
  });

  it('asks nothing of what was said earlier', () => {
    expect(last('when did they meet', 'My neighbour has a dog. Does it bark at night?')).not.toMatch(
      /^meeting/u,
    );
  });
});

describe('what limits a question', () => {
  it('is no sentence of its own', () => {
    expect(last('In Germany, what chips are banned?')).toBe('suggestions');
    expect(last('Since Musk left, who runs Nvidia?')).toBe('no-other-bosses');
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

  it.each([
    ['when? the meeting i mean', 'meeting-when'],
    ['why? i want to know about the H800', 'h800-why'],
    ['who is huang? sorry i meant Moolenaar', 'moolenaar-who'],
  ])('asks for what is named after it: %s', (message, id) => {
    expect(last('what is the H20', message)).toContain(id);
  });

  it('asks both where what comes after it asks, too', () => {
    expect(last('who is Huang? where is Nvidia based')).toBe('huang-who + nvidia-where');
  });
});
