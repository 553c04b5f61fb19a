export interface Stroke {
  readonly colour: string;
  readonly width: number;
}

interface Painted {
  readonly fill?: string;
  readonly stroke?: Stroke;
}

export interface Rectangle extends Painted {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the corners. */
  readonly radius: number;
}

export interface Circle extends Painted {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Straight lines from point to point; closed if it is filled. */
export interface Polygon extends Painted {
  readonly kind: 'polygon';
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Inter, in a size in pixels. */
export interface Font {
  readonly size: number;
  readonly bold: boolean;
}

/** One line of text. `x` is its left end. */
export interface TextLine {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly font: Font;
  readonly colour: string;
}

/** A part of a picture. Coordinates are in pixels from the upper left corner. */
export type Shape = Rectangle | Circle | Polygon | TextLine;

/** A picture that is laid out but not drawn: its shapes from back to front. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The width of a line of text, in pixels. */
export type Measure = (text: string, font: Font) => number;
