import { alternativeText } from './alternative-text.ts';
import { openDrawing, type Drawing } from './canvas.ts';
import { layOut } from './layout.ts';
import type { PictureRequest } from './picture-request.ts';

/** A drawn timeline. */
export interface TimelinePicture {
  /** A PNG file. */
  readonly png: Uint8Array;
  /** The same in words, at most 1,024 characters. */
  readonly description: string;
}

/** Draws timelines. Rejects when the platform cannot draw. */
export type DrawTimeline = (request: PictureRequest) => Promise<TimelinePicture>;

/** Each picture takes some 200 KB. */
const mostKept = 32;

/** Makes a drawer that loads what it needs when it is first used, and keeps the pictures that were asked for last. */
export function createTimelineDrawer(open: () => Promise<Drawing> = openDrawing): DrawTimeline {
  const kept = new Map<string, Promise<TimelinePicture>>();
  let opened: Promise<Drawing> | undefined;

  async function draw(request: PictureRequest): Promise<TimelinePicture> {
    opened ??= open();
    const drawing = await opened;
    const png = await drawing.draw(layOut(request, drawing.measure));
    return { png, description: alternativeText(request) };
  }

  return async (request) => {
    const key = keyOf(request);
    const picture = kept.get(key) ?? draw(request);
    // Taking it out and putting it back makes it the last to be dropped.
    kept.delete(key);
    kept.set(key, picture);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    try {
      return await picture;
    } catch (error) {
      kept.delete(key);
      opened = undefined;
      throw error;
    }
  };
}

function keyOf({ story, selection, language }: PictureRequest): string {
  return [story.version, language, selection.chip?.id, selection.from, selection.to].join(' ');
}
