import { LruCache } from '../../../lru-cache.ts';
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
  /** How many events it shows. */
  readonly events: number;
}

/** Draws a timeline, in one picture or several. Rejects if the platform cannot draw. */
export type DrawTimeline = (request: PictureRequest) => Promise<readonly TimelinePicture[]>;

/** How many timelines are cached, of about 150 KB each. */
const cacheSize = 32;

/** Creates a drawing function that loads its library on first use and caches the most recently used pictures. */
export function createTimelineDrawer(open: () => Promise<Drawing> = openDrawing): DrawTimeline {
  const cached = new LruCache<Promise<readonly TimelinePicture[]>>(cacheSize);
  let opened: Promise<Drawing> | undefined;

  async function draw(request: PictureRequest): Promise<readonly TimelinePicture[]> {
    opened ??= open();
    const drawing = await opened;
    return Promise.all(
      layOut(request, drawing.measure).map(async (picture) => ({
        png: await drawing.draw(picture),
        description: alternativeText(picture.events, request),
        events: picture.events.length,
      })),
    );
  }

  return async (request) => {
    const key = keyOf(request);
    try {
      return await cached.get(key, () => draw(request));
    } catch (error) {
      cached.drop(key);
      opened = undefined;
      throw error;
    }
  };
}

function keyOf({ story, selection, language, today }: PictureRequest): string {
  return [story.version, language, today, selection.about?.id, selection.from, selection.to].join(' ');
}
