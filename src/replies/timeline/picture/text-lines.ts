import type { Measure, Shape } from './shapes.ts';
import { lineWidth, type Run } from './wrap.ts';

/** From the top of a line to its baseline, as a share of the line's height. */
const baseline = 0.78;

/** Lines of runs from `top` down, left-aligned at `x`. */
export function drawLines(
  lines: readonly (readonly Run[])[],
  { x, top, lineHeight }: { readonly x: number; readonly top: number; readonly lineHeight: number },
  measure: Measure,
): readonly Shape[] {
  return lines.flatMap((line, at) =>
    line.map((run, index): Shape => {
      const before = line.slice(0, index);
      const space = index === 0 ? 0 : measure(' ', run.font);
      return {
        kind: 'text',
        x: x + lineWidth(before, measure) + space,
        y: top + (at + baseline) * lineHeight,
        ...run,
      };
    }),
  );
}
