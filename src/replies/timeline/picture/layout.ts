import type { Story, TimelineEvent } from '../../../knowledge/story.ts';
import type { Language } from '../../../text/language.ts';
import { formatDate } from '../../source-line.ts';
import { textsIn } from '../../texts/catalogue.ts';
import type { PictureRequest, ShownEvents } from '../selection.ts';
import { enlargedDays } from './axis.ts';
import { axisHeight, drawSelectedPeriod, drawAxis } from './axis-band.ts';
import { planRow } from './event-row.ts';
import { frame } from './frame.ts';
import { drawHeader, drawPaper, headerHeight } from './header.ts';
import { drawLane, gutterWidth, laneHeight } from './lane-band.ts';
import { laneGap, planLanes } from './lane-plan.ts';
import { makeLanes, type Lane } from './lanes.ts';
import { drawLegend } from './legend.ts';
import { isUneven, makeScale, type TimeScale } from './scale.ts';
import type { Font, Measure, Picture } from './shapes.ts';

const footerPadding = { above: 8, below: 12 } as const;

/** Lays the picture out: the shapes and their places. */
export function layOut(request: PictureRequest, measureText: Measure): Picture {
  const { story, selection, language } = request;
  const measure = cached(measureText);
  const lanes = makeLanes(story, textsIn(language).timeline.picture.otherLane, language);
  const scale = makeScale(story.timeline);
  const plot = { left: frame.padding + gutterWidth(lanes, measure), right: frame.width - frame.padding };
  const lanesTop = headerHeight + axisHeight;
  const remark = remarkOf(story, scale, language);
  const { height: legendHeight } = drawLegend(story.timeline, remark, 0, language, measure);
  const room = frame.height - lanesTop - footerPadding.above - legendHeight - footerPadding.below;
  const isSelected = selectedBy(selection);
  const { planned, extra } = planLanes(
    lanes,
    room,
    hasLimits(selection) ? isSelected : null,
    (event, lines) => planRow(event, scale, plot, lines, language, measure),
  );
  let laneTop = lanesTop;
  const drawn = planned.map((lane) => {
    const place = { top: laneTop, plot, extra };
    laneTop += laneHeight(lane, extra) + laneGap;
    return drawLane(lane, place, ({ event }) => isSelected(event, lane.lane), measure);
  });
  const bottom = laneTop - laneGap;
  const isoDates = story.timeline.flatMap(({ from, to }) => [from, to]);
  const hasPeriod = selection.from !== null || selection.to !== null;
  const axis = drawAxis(scale, isoDates, { top: headerHeight, bottom, plot, hasPeriod }, language, measure);
  const legend = drawLegend(story.timeline, remark, bottom + footerPadding.above, language, measure);
  const height = Math.ceil(bottom + footerPadding.above + legendHeight + footerPadding.below);
  return {
    width: frame.width,
    height,
    shapes: [
      drawPaper(height),
      ...drawHeader(request, measure),
      ...drawn.flatMap(({ background }) => background),
      ...axis.under,
      ...drawSelectedPeriod(selection, scale, plot, { top: lanesTop, bottom }),
      ...axis.over,
      ...drawn.flatMap(({ marks }) => marks),
      ...legend.shapes,
    ],
  };
}

function hasLimits({ chip, from, to }: ShownEvents): boolean {
  return chip !== null || from !== null || to !== null;
}

/** An event about several chips counts as selected only in the lane of the selected chip; without limits, every event is selected. */
function selectedBy({ chip, events }: ShownEvents): (event: TimelineEvent, lane: Lane) => boolean {
  const selected = new Set(events);
  return (event, lane) => selected.has(event) && (chip === null || lane.chipId === chip.id);
}

/** The source of the story; and where the scale is enlarged, if anywhere. */
function remarkOf(story: Story, scale: TimeScale, language: Language): string {
  const texts = textsIn(language).timeline;
  const { publisher, published } = story.about;
  const days = scale.pieces
    .filter(({ pace }) => pace === 'enlarged')
    .map((piece) => enlargedDays(piece, language));
  const source = texts.source(publisher, formatDate(published, language));
  return isUneven(scale) ? `${source} · ${texts.picture.enlarged(days)}` : source;
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
