import { createRequire } from 'node:module';
import type { GlobalFonts, SKRSContext2D } from '@napi-rs/canvas';
import type { Font, Measure, Picture, Shape, Stroke } from './shapes.ts';

/** Device pixels for each pixel of the picture, so that it is sharp on phones. */
const density = 3;

/** The second font has the characters that the first lacks. */
const families = { latin: 'Sidebar Inter', 'latin-ext': 'Sidebar Inter Extended' } as const;
const weights = { regular: 400, bold: 600 } as const;

/** Draws pictures. Created once, because it holds the fonts. */
export interface Drawing {
  readonly measure: Measure;
  /** Draws the picture as a PNG file; the encoding runs on another thread. */
  draw(picture: Picture): Promise<Uint8Array>;
}

/**
 * Loads the drawing library, which not every platform has, and the fonts.
 * @throws if either is missing.
 */
export async function openDrawing(): Promise<Drawing> {
  const canvas = await import('@napi-rs/canvas');
  registerFonts(canvas.GlobalFonts);
  const ruler = canvas.createCanvas(1, 1).getContext('2d');
  return {
    measure: (text, font) => {
      ruler.font = cssFont(font);
      return ruler.measureText(text).width;
    },
    draw: (picture) => {
      const surface = canvas.createCanvas(
        Math.round(picture.width * density),
        Math.round(picture.height * density),
      );
      const context = surface.getContext('2d');
      context.scale(density, density);
      for (const shape of picture.shapes) drawShape(context, shape);
      const encoding = surface.encode('png').finally(() => encodings.delete(encoding));
      encodings.add(encoding);
      return encoding;
    },
  };
}

/** Pictures that are being encoded on another thread. */
const encodings = new Set<Promise<unknown>>();

/** Resolves once no picture is being encoded. A process that exits before aborts: the library's thread outlives it. */
export async function encodingsSettled(): Promise<void> {
  // The end of one may be the beginning of the next.
  while (encodings.size > 0) await Promise.allSettled(encodings);
}

function registerFonts(registry: typeof GlobalFonts): void {
  const { resolve } = createRequire(import.meta.url);
  for (const [subset, family] of Object.entries(families)) {
    for (const weight of Object.values(weights)) {
      const path = resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);
      if (registry.registerFromPath(path, family) === null) throw new Error(`Cannot read the font ${path}`);
    }
  }
}

function cssFont({ size, bold }: Font): string {
  const names = Object.values(families).map((family) => `"${family}"`);
  return `${bold ? weights.bold : weights.regular} ${size}px ${names.join(', ')}, sans-serif`;
}

function drawShape(context: SKRSContext2D, shape: Shape): void {
  if (shape.kind === 'text') {
    context.font = cssFont(shape.font);
    context.fillStyle = shape.colour;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  context.beginPath();
  if (shape.kind === 'rectangle')
    context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  else if (shape.kind === 'circle') context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
  else tracePoints(context, shape.points, shape.fill !== undefined);
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill;
    context.fill();
  }
  if (shape.stroke !== undefined) strokePath(context, shape.stroke);
}

function tracePoints(
  context: SKRSContext2D,
  points: readonly (readonly [x: number, y: number])[],
  isClosed: boolean,
): void {
  for (const [x, y] of points) context.lineTo(x, y);
  if (isClosed) context.closePath();
}

function strokePath(context: SKRSContext2D, { colour, width }: Stroke): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.stroke();
}
