import { loadImage, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../../src/replies/timeline/picture/canvas.ts';
import { colours } from '../../../../src/replies/timeline/picture/palette.ts';
import { createTimelineDrawer } from '../../../../src/replies/timeline/picture/timeline-pictures.ts';
import { makeEvent } from '../../make-story.ts';
import { measureAlike, requestOf, storyOf } from './any-timeline.ts';

const story = storyOf([
  makeEvent('launch', '2023-01-01', '2023-12-31', { about: ['a1'] }),
  makeEvent('ban', '2024-01-01', '2024-12-31', { about: ['a1'], kind: 'restriction' }),
]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, each from 0 to 255. */
  at(x: number, y: number): readonly number[];
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
  };
}

function hexOf([red = 0, green = 0, blue = 0]: readonly number[]): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
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
  it('is a PNG of three times the shown size, on a ground of its own with rounded corners', async () => {
    const [picture] = await createTimelineDrawer()(requestOf(story));
    const png = picture?.png ?? new Uint8Array();
    expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG');
    const pixels = await decode(png);
    expect(pixels.width).toBe(978);
    expect(pixels.at(0, 0)[3]).toBe(0);
    expect(hexOf(pixels.at(489, 12))).toBe(colours.paper);
    expect(hexOf(pixels.at(489, pixels.height - 12))).toBe(colours.paper);
  });

  it('differs by language', async () => {
    const draw = createTimelineDrawer();
    const [english] = await draw(requestOf(story));
    const [french] = await draw(requestOf(story, 'fr'));
    expect(Buffer.from(english?.png ?? []).equals(french?.png ?? Buffer.alloc(0))).toBe(false);
    expect(french?.description).toContain('Chronologie');
  });

  it('is drawn once for the same story, day, language and selection, however many ask at once', async () => {
    const { open, drawn } = countingDrawing();
    const draw = createTimelineDrawer(open);
    await Promise.all([draw(requestOf(story)), draw(requestOf(story))]);
    await draw(requestOf(story));
    expect(drawn()).toBe(1);
    await draw(requestOf(story, 'fr'));
    await draw(requestOf(story, 'en', { about: 'a1' }));
    await draw(requestOf({ ...story, version: 'next' }));
    await draw({ ...requestOf(story), today: '2031-01-01' });
    expect(drawn()).toBe(5);
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
    expect((await draw(requestOf(story)))[0]?.png).toEqual(new Uint8Array([1]));
  });
});
