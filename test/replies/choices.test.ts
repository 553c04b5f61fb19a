import { describe, expect, it } from 'vitest';
import { toChoices } from '../../src/replies/choices.ts';

describe('an autocomplete list', () => {
  it('holds at most 25 choices', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      name: `Question ${index}`,
      value: `entry:${index}`,
    }));
    expect(toChoices(many)).toEqual(many.slice(0, 25));
  });

  it('drops empty and repeated names, and values that Discord would refuse', () => {
    expect(
      toChoices([
        { name: ' One ', value: 'a' },
        { name: '  ', value: 'b' },
        { name: 'One', value: 'c' },
        { name: 'Two', value: '' },
        { name: 'Three', value: 'x'.repeat(101) },
        { name: 'Four', value: 'd' },
      ]),
    ).toEqual([
      { name: 'One', value: 'a' },
      { name: 'Four', value: 'd' },
    ]);
  });

  it('cuts long names at 100 characters, never inside a letter', () => {
    const accents = 'e\u0301'.repeat(80);
    const [choice] = toChoices([{ name: accents, value: 'a' }]);
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(choice?.name).toMatch(/^(e\u0301)+…$/u);
  });
});
