import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { toPalettePng } from './palette-png.ts';

/** A picture of 64 by 32 pixels, each of its own colour. */
function draw(colourAt: (x: number, y: number) => string): Promise<Uint8Array> {
  const canvas = createCanvas(64, 32);
  const context = canvas.getContext('2d');
  for (let y = 0; y < 32; y += 1) {
    for (let x = 0; x < 64; x += 1) {
      context.fillStyle = colourAt(x, y);
      context.fillRect(x, y, 1, 1);
    }
  }
  return canvas.encode('png');
}

async function pixelsOf(png: Uint8Array): Promise<Uint8ClampedArray> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

/** By how much a channel of a pixel differs at most. */
async function largestDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [before, after] = [await pixelsOf(one), await pixelsOf(other)];
  expect(after.length).toBe(before.length);
  return before.reduce((most, value, at) => Math.max(most, Math.abs(value - (after[at] ?? 0))), 0);
}

describe('a PNG with a palette', () => {
  it('shows the same where there are few colours', async () => {
    const before = await draw((x, y) => `rgb(${(x % 16) * 3}, ${y % 16}, 200)`);
    expect(await largestDifference(before, await toPalettePng(before))).toBe(0);
  });

  it('shows nearly the same where there are many, with the most frequent as they are', async () => {
    const before = await draw((x, y) => (y < 8 ? '#161513' : `rgb(${x * 4}, ${y * 8}, 90)`));
    const after = await toPalettePng(before);
    expect(await largestDifference(before, after)).toBeLessThan(32);
    expect([...(await pixelsOf(after)).subarray(0, 4)]).toEqual([0x16, 0x15, 0x13, 255]);
  });

  it('is smaller', async () => {
    const before = await draw((x, y) => (Math.hypot(x - 32, y - 16) < 12 ? '#0b5d57' : '#f6f2ea'));
    expect((await toPalettePng(before)).length).toBeLessThan(before.length);
  });

  it('is not made of what is no picture', async () => {
    await expect(toPalettePng(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
