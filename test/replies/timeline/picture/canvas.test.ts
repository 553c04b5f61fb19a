import { describe, expect, it } from 'vitest';
import { encodingsSettled, openDrawing } from '../../../../src/replies/timeline/picture/canvas.ts';

describe('pictures that are being encoded can be waited for, as a process does before it exits', () => {
  it('until the last one is done', async () => {
    const drawing = await openDrawing();
    const done: string[] = [];
    const picture = drawing.draw({ width: 600, height: 600, shapes: [] }).then(() => done.push('picture'));
    await encodingsSettled().then(() => done.push('settled'));
    await picture;
    await encodingsSettled();
    expect(done).toEqual(['picture', 'settled']);
  });

  it('although the end of one is the beginning of the next', async () => {
    const drawing = await openDrawing();
    const done: string[] = [];
    const draw = (name: string): Promise<unknown> =>
      drawing.draw({ width: 600, height: 600, shapes: [] }).then(() => done.push(name));
    const both = draw('first').then(() => draw('second'));
    await encodingsSettled().then(() => done.push('settled'));
    await both;
    expect(done).toEqual(['first', 'second', 'settled']);
  });
});
