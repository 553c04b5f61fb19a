/** A dot in the plane, in pixels from the upper left, with a line down or up to its tail. */
export interface Dot {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly tailY: number;
}

/** Which part of a text its position names. */
type Anchor = 'start' | 'middle' | 'end';

/** Where a label's text is: a point on its baseline. */
export interface PlacedLabel {
  readonly label: string;
  readonly anchor: Anchor;
  readonly x: number;
  readonly y: number;
}

/** The space that labels may use. */
export interface Space {
  readonly width: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly box: Box;
  readonly anchor: Anchor;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Generous for a proportional font of 14 pixels. */
const letterWidth = 7.6;
const lineHeight = 16;
const radius = 7;

/** Puts each label beside its dot where it covers the least: other dots, their lines, labels placed before. */
export function placeLabels(dots: readonly Dot[], space: Space): readonly PlacedLabel[] {
  const taken = dots.flatMap(({ x, y, tailY }): readonly Box[] => [
    { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
    { left: x - 4, top: Math.min(y, tailY), right: x + 4, bottom: Math.max(y, tailY) + 1 },
  ]);
  return dots.map((dot) => {
    const candidates = placesAround(dot).filter(({ box }) => isWithin(box, space));
    const costs = candidates.map(({ box }) => taken.reduce((sum, other) => sum + overlap(box, other), 0));
    const best = candidates[costs.indexOf(Math.min(...costs))];
    if (best === undefined) return { label: dot.label, anchor: 'start', x: dot.x, y: dot.y };
    taken.push(best.box);
    return { label: dot.label, anchor: best.anchor, ...pointOf(best) };
  });
}

function pointOf({ box, anchor }: Candidate): { readonly x: number; readonly y: number } {
  const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchor];
  return { x, y: box.bottom - 4 };
}

/** Places beside the dot, nearest and most usual first. */
function placesAround({ label, x, y }: Dot): readonly Candidate[] {
  const length = label.length * letterWidth;
  const place = (left: number, middle: number, anchor: Anchor): Candidate => ({
    box: { left, top: middle - lineHeight / 2, right: left + length, bottom: middle + lineHeight / 2 },
    anchor,
  });
  const lifts = [0, -14, 14, -24, 24, -34, 34];
  return lifts.flatMap((lift) => [
    place(x + radius + 3, y + lift, 'start'),
    place(x - radius - 3 - length, y + lift, 'end'),
    ...(Math.abs(lift) >= 14 ? [place(x - length / 2, y + lift * 1.2, 'middle')] : []),
  ]);
}

function isWithin(box: Box, { width, left, top, bottom }: Space): boolean {
  return box.left >= left && box.right <= width && box.top >= top && box.bottom <= bottom;
}

function overlap(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}
