import type { TimelineEvent } from '../../../knowledge/story.ts';
import type { Language } from '../../../text/language.ts';
import { textsIn } from '../../texts/catalogue.ts';
import { fonts, lineHeights, type Plot } from './frame.ts';
import { barOf, markOf, markRadius } from './marks.ts';
import { colours, tint } from './palette.ts';
import { stretchOf, type TimeScale } from './scale.ts';
import type { Measure, Shape } from './shapes.ts';
import { capitalise, lineWidth, wrapEvenly, type Run, type Wrapped } from './wrap.ts';

/** A row for one event: its mark, and its label beside the mark or, where there is no room, below it. */
export interface EventRow {
  readonly event: TimelineEvent;
  readonly mark: MarkPlace;
  readonly label: Label;
  readonly height: number;
}

/** The place of a mark, and how far it and its bar extend. */
interface MarkPlace {
  readonly x: number;
  readonly left: number;
  readonly right: number;
}

interface Label {
  readonly x: number;
  readonly lines: Wrapped['lines'];
  readonly isCut: boolean;
  readonly isBelow: boolean;
}

/** The gap between a mark and its label. */
const gap = 8;
/** A narrower label would be a column of single words. */
const minLabelWidth = 170;
/** The height that a mark needs. */
const markSpace = 19;
/** A date in words may take two lines. */
const maxBriefLines = 2;

/**
 * Plans an event's row.
 * @param maxLines Of the label. With 0 the label only says when it happened and what kind of event it was.
 */
export function planRow(
  event: TimelineEvent,
  scale: TimeScale,
  plot: Plot,
  maxLines: number,
  language: Language,
  measure: Measure,
): EventRow {
  const mark = placeMark(event, scale, plot);
  const words = maxLines === 0 ? briefLabel(event, language) : fullLabel(event, language);
  const label = placeLabel(words, mark, plot, maxLines === 0 ? maxBriefLines : maxLines, measure);
  const text = label.lines.length * lineHeights.text;
  return { event, mark, label, height: label.isBelow ? markSpace + text : Math.max(markSpace, text) };
}

/** The shapes of a row with its upper edge at `top`. */
export function drawRow(
  row: EventRow,
  top: number,
  colour: string,
  isDimmed: boolean,
  measure: Measure,
): readonly Shape[] {
  const { event, mark, label, height } = row;
  const own = isDimmed ? tint(colour, 0.3) : colour;
  const y = label.isBelow ? top + markSpace / 2 : top + height / 2;
  const bar = isSpan(event)
    ? [
        barOf(mark.left, y, mark.right - mark.left, {
          fill: tint(colour, isDimmed ? 0.12 : 0.3),
          edge: tint(colour, isDimmed ? 0.22 : 0.65),
        }),
      ]
    : [];
  const textHeight = label.lines.length * lineHeights.text;
  const textTop = label.isBelow ? top + markSpace : top + (height - textHeight) / 2;
  const words = label.lines.flatMap((line, index) =>
    drawLine(line, label.x, textTop + index * lineHeights.text + 10.5, isDimmed, measure),
  );
  return [...bar, ...markOf(event.kind, mark.x, y, own), ...words];
}

function isSpan(event: TimelineEvent): boolean {
  return event.to > event.from;
}

function placeMark(event: TimelineEvent, scale: TimeScale, plot: Plot): MarkPlace {
  const { start, end } = stretchOf(event);
  const place = (day: number): number => plot.left + scale.at(day) * (plot.right - plot.left);
  const reach = markRadius + 2;
  const x = Math.min(Math.max((place(start) + place(end)) / 2, plot.left + reach), plot.right - reach);
  if (!isSpan(event)) return { x, left: x - reach, right: x + reach };
  return { x, left: Math.min(place(start), x - reach) + 0.5, right: Math.max(place(end), x + reach) - 0.5 };
}

function fullLabel(event: TimelineEvent, language: Language): readonly Run[] {
  return [
    { text: capitalise(event.when[language]), font: fonts.when },
    { text: event.text[language], font: fonts.text },
  ];
}

function briefLabel(event: TimelineEvent, language: Language): readonly Run[] {
  return [
    { text: capitalise(event.when[language]), font: fonts.when },
    { text: `· ${textsIn(language).timeline.kinds[event.kind]}`, font: fonts.text },
  ];
}

/** Puts the label on the side where it fits uncut in the fewest lines; on the wider side if both are equal. */
function placeLabel(
  words: readonly Run[],
  mark: MarkPlace,
  plot: Plot,
  maxLines: number,
  measure: Measure,
): Label {
  const rooms = { right: plot.right - mark.right - 2 * gap, left: mark.left - plot.left - 2 * gap };
  const candidates = (['right', 'left'] as const)
    .filter((side) => rooms[side] >= minLabelWidth)
    .map((side) => ({ side, wrapped: wrapEvenly(words, rooms[side], maxLines, measure) }))
    .toSorted((a, b) => cost(a.wrapped) - cost(b.wrapped) || rooms[b.side] - rooms[a.side]);
  const [best] = candidates;
  if (best === undefined) {
    const wrapped = wrapEvenly(words, plot.right - plot.left - 2 * gap, maxLines, measure);
    return { x: plot.left + gap, ...wrapped, isBelow: true };
  }
  const widest = Math.max(0, ...best.wrapped.lines.map((line) => lineWidth(line, measure)));
  const x = best.side === 'right' ? mark.right + gap : mark.left - gap - widest;
  return { x, ...best.wrapped, isBelow: false };
}

function cost({ lines, isCut }: Wrapped): number {
  return lines.length + (isCut ? 100 : 0);
}

function drawLine(
  line: readonly Run[],
  x: number,
  y: number,
  isDimmed: boolean,
  measure: Measure,
): readonly Shape[] {
  return line.map((run, index): Shape => {
    const before = line.slice(0, index);
    const space = index === 0 ? 0 : measure(' ', run.font);
    const colour = run.font.bold ? colours.ink : colours.secondary;
    return {
      kind: 'text',
      x: x + lineWidth(before, measure) + space,
      y,
      ...run,
      colour: isDimmed ? colours.faint : colour,
    };
  });
}
