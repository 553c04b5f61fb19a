import { loadImage, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../../src/replies/timeline/picture/canvas.ts';
import { laneColour } from '../../../../src/replies/timeline/picture/palette.ts';
import { createTimelineDrawer } from '../../../../src/replies/timeline/picture/timeline-pictures.ts';
import { makeEvent } from '../../make-story.ts';
import { measureAlike, requestOf, storyOf } from './any-timeline.ts';

const story = storyOf([
  makeEvent('launch', '2023-01-01', '2023-12-31', { chips: ['a1'] }),
  makeEvent('ban', '2024-01-01', '2024-12-31', { chips: ['a1'], kind: 'restriction' }),
]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, each from 0 to 255. */
  at(x: number, y: number): readonly number[];
  count(hex: string): number;
}

async function decode(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number): readonly number[] => {
    const start = (y * image.width + x) * 4;
    return Array.from(data.subarray(start, start + 4));
  };
  return {
    width: image.width,
    height: image.height,
    at,
    count: (hex) => {
      const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
      let found = 0;
      for (let index = 0; index < data.length; index += 4) {
        if (data[index] === red && data[index + 1] === green && data[index + 2] === blue) found += 1;
      }
      return found;
    },
  };
}

/** A drawing library that only counts its calls. */
function countingDrawing(): { readonly open: () => Promise<Drawing>; readonly drawn: () => number } {
  let drawn = 0;
  const draw = (): Promise<Uint8Array> => {
    drawn += 1;
    return Promise.resolve(new Uint8Array([drawn]));
  };
  return { open: () => Promise.resolve({ measure: measureAlike, draw }), drawn: () => drawn };
}

describe('the picture of a timeline', () => {
  it('is a PNG of twice the shown size, on light paper with rounded corners', async () => {
    const { png } = await createTimelineDrawer()(requestOf(story));
    expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG');
    const pixels = await decode(png);
    expect(pixels.width).toBe(1200);
    expect(pixels.at(0, 0)[3]).toBe(0);
    expect(pixels.at(600, 12)).toEqual([0xfb, 0xfa, 0xf7, 255]);
    expect(pixels.at(600, pixels.height - 12)).toEqual([0xfb, 0xfa, 0xf7, 255]);
  });

  it('draws marks in the lane’s colour, and pale ones for events that are not selected', async () => {
    const draw = createTimelineDrawer();
    const whole = await decode((await draw(requestOf(story))).png);
    const partly = await decode((await draw(requestOf(story, 'en', { from: '2024' }))).png);
    const neither = await decode((await draw(requestOf(story, 'en', { from: '2026' }))).png);
    const counts = [whole, partly, neither].map((pixels) => pixels.count(laneColour(0)));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(counts).size).toBe(3);
  });

  it('differs by language', async () => {
    const draw = createTimelineDrawer();
    const [english, french] = [await draw(requestOf(story)), await draw(requestOf(story, 'fr'))];
    expect(Buffer.from(english.png).equals(french.png)).toBe(false);
    expect(french.description).toContain('Chronologie');
  });

  it('is drawn once for the same story, language and selection, however many ask at once', async () => {
    const { open, drawn } = countingDrawing();
    const draw = createTimelineDrawer(open);
    await Promise.all([draw(requestOf(story)), draw(requestOf(story))]);
    await draw(requestOf(story));
    expect(drawn()).toBe(1);
    await draw(requestOf(story, 'fr'));
    await draw(requestOf(story, 'en', { chip: 'a1' }));
    await draw(requestOf({ ...story, version: 'next' }));
    expect(drawn()).toBe(4);
  });

  it('is cached only while it is among the most recently used', async () => {
    const { open, drawn } = countingDrawing();
    const draw = createTimelineDrawer(open);
    for (let year = 2001; year <= 2033; year += 1) await draw(requestOf(story, 'en', { from: String(year) }));
    await draw(requestOf(story, 'en', { from: '2033' }));
    expect(drawn()).toBe(33);
    await draw(requestOf(story, 'en', { from: '2001' }));
    expect(drawn()).toBe(34);
  });

  it('is drawn again after a failure', async () => {
    const { open } = countingDrawing();
    let attempts = 0;
    const draw = createTimelineDrawer(() => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('no library')) : open();
    });
    await expect(draw(requestOf(story))).rejects.toThrow('no library');
    expect((await draw(requestOf(story))).png).toEqual(new Uint8Array([1]));
  });
});
