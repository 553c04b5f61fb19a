/**
 * Sizes in pixels on a phone, where Discord shows a picture about 326 pixels wide; it is drawn at three times the size.
 * Nothing is smaller than 12 pixels.
 */
export const frame = {
  width: 326,
  /** Discord shrinks a taller picture to this height, and its text with it. */
  height: 416,
  padding: 12,
  cornerRadius: 8,
} as const;

export const fonts = {
  title: { size: 14.5, bold: true },
  /** A date known to the day. */
  day: { size: 12.1, bold: true },
  small: { size: 12.1, bold: false },
  text: { size: 12.5, bold: false },
} as const;

export const lineHeights = { title: 17.5, row: 14, legend: 15.5 } as const;
