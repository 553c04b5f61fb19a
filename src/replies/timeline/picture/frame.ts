/** Sizes in pixels of the picture as Discord shows it; it is drawn at twice the size. */
export const frame = {
  width: 600,
  /** Discord fits pictures into 550 by 350 pixels: a much taller one would be too small to read. */
  height: 410,
  padding: 18,
  cornerRadius: 10,
} as const;

/** The left and right edges of the time axis. */
export interface Plot {
  readonly left: number;
  readonly right: number;
}

export const fonts = {
  title: { size: 16, bold: true },
  scope: { size: 12.5, bold: true },
  headline: { size: 11, bold: false },
  lane: { size: 12, bold: true },
  when: { size: 11, bold: true },
  text: { size: 11, bold: false },
  axis: { size: 11, bold: true },
  days: { size: 10, bold: false },
  legend: { size: 10.5, bold: false },
} as const;

export const lineHeights = { lane: 14, text: 13.5, legend: 17 } as const;
