import type { TimelineEvent } from '../../../knowledge/story.ts';
import { textsIn } from '../../texts/catalogue.ts';
import { scopeOf, sortEvents, type PictureRequest } from '../selection.ts';
import { fonts, frame, lineHeights } from './frame.ts';
import { drawLegend } from './legend.ts';
import { capsuleOf, capsuleWidth, markOf } from './marks.ts';
import { breakPages } from './page-breaks.ts';
import { colours, otherColour } from './palette.ts';
import { drawRail, isOpen } from './rail-lines.ts';
import { countColumns, makeRails, type Rail } from './rails.ts';
import { isExact, planRows, type Row } from './rows.ts';
import type { Font, Measure, Picture, Shape } from './shapes.ts';
import { drawLines } from './text-lines.ts';
import { capitalise } from '../../../text/capitalise.ts';
import { wrap } from './wrap.ts';

/** A picture and the events that it shows. */
export interface LaidOut extends Picture {
  readonly events: readonly TimelineEvent[];
}

/** More pictures would be no overview; the list has the rest. */
const maxPictures = 4;

const columnWidth = 17;
/** From the last column to the text. */
const textGap = 3;
/** Between two rows: at least, and at most where there is room. */
const rowGap = { least: 2.5, most: 12 } as const;
/** Below the title and above the legend. */
const partGap = 6;

/** Lays out the selected events: one picture, or several where they do not fit in one. */
export function layOut(request: PictureRequest, measureText: Measure): readonly LaidOut[] {
  const measure = cached(measureText);
  const { story, selection } = request;
  const names = sortEvents(story.timeline).flatMap(({ about }) => about);
  const rails = makeRails(selection.events, selection.about?.id ?? null, [...new Set(names)]);
  const textX = frame.padding + countColumns(rails) * columnWidth + textGap;
  const rows = planRows(request, frame.width - frame.padding - textX, measure);
  const heightOf = (page: readonly Row[]): number =>
    aroundRows(page, request, measure) + heightOfRows(page, rowGap.least);
  const pages = breakPages(rows, frame.height, heightOf);
  return (pages.length === 0 ? [[]] : pages)
    .slice(0, maxPictures)
    .map((page) => drawPage(page, rails, textX, request, measure));
}

/** The title in words: what the timeline is limited to, or else what it shows. */
export function titleOf({ story, selection, language }: PictureRequest): string {
  const { timeline, headline } = story.about;
  return scopeOf(selection, language) ?? (timeline.title ?? headline)[language];
}

/** The middle of a column of marks. */
function columnX(column: number): number {
  return frame.padding + (column + 0.5) * columnWidth - 2;
}

function drawPage(
  rows: readonly Row[],
  rails: readonly Rail[],
  textX: number,
  request: PictureRequest,
  measure: Measure,
): LaidOut {
  const { story, today, language } = request;
  const events = rows.map(({ event }) => event);
  const around = aroundRows(rows, request, measure);
  const spare = frame.height - around - heightOfRows(rows, 0);
  const gap = Math.min(Math.max(spare / Math.max(1, rows.length - 1), rowGap.least), rowGap.most);
  const title = titleLines(rows, request, measure);
  const top = frame.padding + title.length * lineHeights.title + (title.length > 0 ? partGap : 0);
  const tops = rows.map((_, index) => top + heightOfRows(rows.slice(0, index), gap) + (index > 0 ? gap : 0));
  const bottom = top + (rows.length === 0 ? lineHeights.row : heightOfRows(rows, gap));
  const legend = drawLegend(events, request, bottom + partGap, measure);
  const height = Math.ceil(bottom + partGap + legend.height + frame.padding - 4);
  const { kinds } = story.about.timeline;
  const undecided = new Set(kinds.filter((kind) => kind.undecided).map(({ id }) => id));
  const first = rows[0]?.index ?? 0;
  const markAt = (index: number): number | undefined => {
    const row = rows[index - first];
    return row && (tops[index - first] ?? 0) + row.height / 2;
  };
  const places = { markAt, first, last: first + rows.length - 1, top, bottom };
  const marks = rows.flatMap(({ event, index, height: rowHeight }, at): readonly Shape[] => {
    const own = rails.filter(({ stops }) => stops.includes(index));
    const shown = own.filter(
      (rail, position) => own.findIndex(({ column }) => column === rail.column) === position,
    );
    const mark = kinds.find(({ id }) => id === event.kind)?.mark ?? 'circle';
    const y = (tops[at] ?? 0) + rowHeight / 2;
    return shown.flatMap(({ column, colour }) => [
      ...(isExact(event)
        ? []
        : [
            capsuleOf(
              columnX(column),
              (tops[at] ?? 0) + 1,
              { width: capsuleWidth, height: rowHeight - 2 },
              colour,
            ),
          ]),
      ...markOf(mark, { x: columnX(column), y }, { colour, isHollow: isOpen(event, undecided, today) }),
    ]);
  });
  return {
    width: frame.width,
    height,
    events,
    shapes: [
      paper(height),
      ...drawLines(
        title,
        { x: frame.padding, top: frame.padding - 2, lineHeight: lineHeights.title },
        measure,
      ),
      ...rails.flatMap((rail) =>
        drawRail(rail, columnX(rail.column), places, (index) => {
          const event = request.selection.events[index];
          return event !== undefined && isOpen(event, undecided, today);
        }),
      ),
      ...marks,
      ...rows.flatMap(({ lines }, at) =>
        drawLines(lines, { x: textX, top: tops[at] ?? 0, lineHeight: lineHeights.row }, measure),
      ),
      ...(rows.length === 0 ? drawEmpty(top, language, measure) : []),
      ...legend.shapes,
    ],
  };
}

/** Only the first picture has the title. */
function titleLines(
  rows: readonly Row[],
  request: PictureRequest,
  measure: Measure,
): ReturnType<typeof wrap> {
  if ((rows[0]?.index ?? 0) > 0) return [];
  const run = { text: capitalise(titleOf(request)), font: fonts.title, colour: colours.ink };
  return wrap([run], frame.width - 2 * frame.padding, measure);
}

/** The height of everything but the rows. */
function aroundRows(rows: readonly Row[], request: PictureRequest, measure: Measure): number {
  const title = titleLines(rows, request, measure).length * lineHeights.title;
  const events = rows.map(({ event }) => event);
  const legend = drawLegend(events, request, 0, measure).height;
  return 2 * frame.padding - 4 + title + (title > 0 ? partGap : 0) + partGap + legend;
}

function heightOfRows(rows: readonly Row[], gap: number): number {
  return rows.reduce((sum, { height }) => sum + height, Math.max(0, rows.length - 1) * gap);
}

function drawEmpty(top: number, language: PictureRequest['language'], measure: Measure): readonly Shape[] {
  const run = { text: textsIn(language).timeline.picture.noEvents, font: fonts.small, colour: otherColour };
  const lines = wrap([run], frame.width - 2 * frame.padding, measure);
  return drawLines(lines, { x: frame.padding, top, lineHeight: lineHeights.row }, measure);
}

/** The background; outside its rounded corners the picture is transparent. */
function paper(height: number): Shape {
  return {
    kind: 'rectangle',
    x: 0.5,
    y: 0.5,
    width: frame.width - 1,
    height: height - 1,
    radius: frame.cornerRadius,
    fill: colours.paper,
    stroke: { colour: colours.edge, width: 1 },
  };
}

/** Caches widths: the same text is measured many times during the layout. */
function cached(measure: Measure): Measure {
  const widths = new Map<Font, Map<string, number>>();
  return (text, font) => {
    const known = widths.get(font) ?? new Map<string, number>();
    const width = known.get(text) ?? measure(text, font);
    widths.set(font, known.set(text, width));
    return width;
  };
}
