import { describe, expect, it } from 'vitest';
import { afterAside } from '../../../src/conversation/message/aside.ts';

describe('what is said in passing', () => {
  it.each([
    ['mouais. et c’est sûr ?', 'et c’est sûr ?'],
    ['lol. wow! why', 'why'],
    ['really? where was that', 'where was that'],
    ['sérieux ? t’as lu ça où', 't’as lu ça où'],
  ])('is left out before a question: %j', (text, question) => {
    expect(afterAside(text)).toBe(question);
  });

  it.each(['is it free? who made it', 'no, the H800', 'Huang. who is he', 'thanks!', ''])(
    'is not seen in %j',
    (text) => {
      expect(afterAside(text)).toBeUndefined();
    },
  );
});
