/** The picture has its own background, so that it looks the same on Discord's light and dark themes. */
export const colours = {
  paper: '#fbfaf7',
  edge: '#dcd8cf',
  ink: '#1d2129',
  secondary: '#525a66',
  selectedText: '#6a1b9a',
  faint: '#8a9099',
  grid: '#1d21291c',
  /** Transparent, because they are drawn over lanes of any colour. */
  enlarged: '#8a70301a',
  selected: '#ffc80026',
  selectedEdge: '#b9890099',
} as const;

/** After Okabe and Ito, darkened: distinct with every kind of colour blindness, with a contrast of 4.5 to 1 on the paper. */
const laneColours = ['#0067a8', '#b84a00', '#00785a', '#9a3f7c', '#7a6200', '#3f51a3'] as const;

/** The colour of events about no chip. */
export const otherColour = '#4a5160';

/** The colour of the nth chip's lane. Colours repeat: lanes differ by place and name too. */
export function laneColour(index: number): string {
  return laneColours[index % laneColours.length] ?? otherColour;
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
