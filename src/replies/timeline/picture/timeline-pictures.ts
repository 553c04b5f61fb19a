import { alternativeText } from './alternative-text.ts';
import { openDrawing, type Drawing } from './canvas.ts';
import { layOut } from './layout.ts';
import type { PictureRequest } from '../selection.ts';

/** A drawn timeline. */
export interface TimelinePicture {
  /** A PNG file. */
  readonly png: Uint8Array;
  /** Alternative text, at most 1,024 characters. */
  readonly description: string;
}

/** Draws a timeline. Rejects if the platform cannot draw. */
export type DrawTimeline = (request: PictureRequest) => Promise<TimelinePicture>;

/** How many pictures are cached, of about 200 KB each. */
const cacheSize = 32;

/** Creates a drawing function that loads its library on first use and caches the most recently used pictures. */
export function createTimelineDrawer(open: () => Promise<Drawing> = openDrawing): DrawTimeline {
  const cached = new Map<string, Promise<TimelinePicture>>();
  let opened: Promise<Drawing> | undefined;

  async function draw(request: PictureRequest): Promise<TimelinePicture> {
    opened ??= open();
    const drawing = await opened;
    const png = await drawing.draw(layOut(request, drawing.measure));
    return { png, description: alternativeText(request) };
  }

  return async (request) => {
    const key = keyOf(request);
    const picture = cached.get(key) ?? draw(request);
    // A map keeps the order of insertion: this makes the picture the most recently used.
    cached.delete(key);
    cached.set(key, picture);
    const [oldest] = cached.keys();
    if (cached.size > cacheSize && oldest !== undefined) cached.delete(oldest);
    try {
      return await picture;
    } catch (error) {
      cached.delete(key);
      opened = undefined;
      throw error;
    }
  };
}

function keyOf({ story, selection, language }: PictureRequest): string {
  return [story.version, language, selection.chip?.id, selection.from, selection.to].join(' ');
}
