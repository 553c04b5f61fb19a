/** Ink and paper. The paper is the picture's own, so that it looks the same on Discord's light and dark themes. */
export const colours = {
  paper: '#fbfaf7',
  edge: '#dcd8cf',
  ink: '#1d2129',
  secondary: '#525a66',
  chosenText: '#6a1b9a',
  faint: '#8a9099',
  grid: '#1d21291c',
  /** Over lanes of any colour, and so see-through. */
  enlarged: '#8a70301a',
  chosen: '#ffc80026',
  chosenEdge: '#b9890099',
} as const;

/** After Okabe and Ito, darkened for paper: told apart with every kind of colour blindness, and 4.5 to 1 against the paper. */
const laneColours = ['#0067a8', '#b84a00', '#00785a', '#9a3f7c', '#7a6200', '#3f51a3'] as const;

/** The colour of events that are about no chip. */
export const otherColour = '#4a5160';

/** The colour of the nth lane of a chip; they repeat, for lanes are told apart by place and name too. */
export function laneColour(index: number): string {
  return laneColours[index % laneColours.length] ?? otherColour;
}

/**
 * A colour mixed with the paper.
 * @param share How much of the colour is left, from 0 to 1.
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
