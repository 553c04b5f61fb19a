/** The picture has its own dark ground, which neither glares in Discord's dark theme nor fades in its light one. */
export const colours = {
  paper: '#20242c',
  edge: '#464e5d',
  ink: '#f4f5f7',
  secondary: '#bcc3cf',
  ahead: '#ffd866',
} as const;

/** Distinct with every kind of colour blindness, by lightness too. */
export const railColours = ['#6fb7ff', '#ffb04f', '#63d6a9', '#ee9fd3', '#e3dc6e', '#b0b5ff'] as const;

/** The colour of events about no name in particular. */
export const otherColour = '#a4adbb';

/** The colour of the nth rail. Colours repeat: rails differ by place too. */
export function railColour(index: number): string {
  return railColours[index % railColours.length] ?? otherColour;
}

/**
 * Mixes a colour with the paper.
 * @param share The share of the colour, from 0 to 1.
 */
export function tint(colour: string, share: number): string {
  const mixed = [1, 3, 5].map((start) => {
    const [own, paper] = [colour, colours.paper].map((hex) =>
      Number.parseInt(hex.slice(start, start + 2), 16),
    );
    return Math.round((own ?? 0) * share + (paper ?? 0) * (1 - share));
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
