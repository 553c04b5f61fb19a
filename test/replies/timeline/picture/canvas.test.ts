import { expect, it } from 'vitest';
import { encodingsSettled, openDrawing } from '../../../../src/replies/timeline/picture/canvas.ts';

it('pictures that are being encoded can be waited for, as a process does before it exits', async () => {
  const drawing = await openDrawing();
  const done: string[] = [];
  const picture = drawing.draw({ width: 600, height: 600, shapes: [] }).then(() => done.push('picture'));
  await encodingsSettled().then(() => done.push('settled'));
  await picture;
  await encodingsSettled();
  expect(done).toEqual(['picture', 'settled']);
});
