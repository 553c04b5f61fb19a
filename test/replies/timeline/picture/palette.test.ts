import { describe, expect, it } from 'vitest';
import { colours, otherColour, railColours, tint } from '../../../../src/replies/timeline/picture/palette.ts';

/** The relative luminance of a colour, by WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, by WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const text = [colours.ink, colours.secondary, colours.ahead];
const marks = [...railColours, otherColour, colours.secondary];

describe('the colours of the picture', () => {
  it.each(text)('has text of 4.5 to 1 on its ground, as WCAG AA asks: %s', (colour) => {
    expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('has marks of 3 to 1 on its ground and in a capsule: %s', (colour) => {
    expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, tint(colour, 0.22))).toBeGreaterThanOrEqual(3);
  });

  it('has a different colour for each of the first rails', () => {
    expect(new Set(railColours).size).toBe(railColours.length);
  });
});
