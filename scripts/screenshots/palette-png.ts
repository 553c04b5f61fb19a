import { crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const maxColours = 256;

/**
 * A picture as a PNG with a palette, which takes about a third of the space. Where it has too many colours, those that are nearly alike
 * become the most frequent of them. What is see-through becomes opaque.
 *
 * @throws if the bytes are no picture.
 */
export async function toPalettePng(picture: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(picture);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = Uint32Array.from({ length: width * height }, (_, at) => colourAt(data, at));
  const { palette, placeOf } = makePalette(colours);
  // Each row begins with the number of its filter: none, which suits a palette best.
  const rows = new Uint8Array((width + 1) * height);
  for (const [at, colour] of colours.entries()) {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = placeOf(colour);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which are a place in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(data: Uint8ClampedArray, pixel: number): number {
  const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
  return (red << 16) | (green << 8) | blue;
}

interface Palette {
  /** The colours by their places. */
  readonly palette: readonly number[];
  readonly placeOf: (colour: number) => number;
}

/** A palette for these colours: those that agree in all bits but the lowest are one, as few of these as there is room for. */
function makePalette(colours: Uint32Array): Palette {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byFrequency = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  for (let ignored = 0; ; ignored += 1) {
    const kept = (255 >> ignored) << ignored;
    const mask = (kept << 16) | (kept << 8) | kept;
    const places = new Map<number, number>();
    const palette = byFrequency.filter((colour) => {
      const isNew = !places.has(colour & mask);
      if (isNew) places.set(colour & mask, places.size);
      return isNew;
    });
    if (palette.length <= maxColours) return { palette, placeOf: (colour) => places.get(colour & mask) ?? 0 };
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}
