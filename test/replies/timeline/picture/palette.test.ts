import { describe, expect, it } from 'vitest';
import { colours, otherColour, railColours, tint } from '../../../../src/replies/timeline/picture/palette.ts';
import { contrast, enoughForText } from '../../../support/contrast.ts';

const text = [colours.ink, colours.secondary, colours.ahead];
const marks = [...railColours, otherColour, colours.secondary];

describe('the colours of the picture', () => {
  it.each(text)('has text of 4.5 to 1 on its ground, as WCAG AA asks: %s', (colour) => {
    expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(enoughForText);
  });

  it.each(marks)('has marks of 3 to 1 on its ground and in a capsule: %s', (colour) => {
    expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, tint(colour, 0.22))).toBeGreaterThanOrEqual(3);
  });

  it('has a different colour for each of the first rails', () => {
    expect(new Set(railColours).size).toBe(railColours.length);
  });
});
