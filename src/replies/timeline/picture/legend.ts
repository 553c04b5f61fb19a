import type { EventKind, TimelineEvent } from '../../../knowledge/story.ts';
import { formatDate } from '../../source-line.ts';
import { textsIn } from '../../texts/catalogue.ts';
import type { PictureRequest } from '../selection.ts';
import { fonts, frame, lineHeights } from './frame.ts';
import { capsuleOf, markOf, markRadius } from './marks.ts';
import { colours } from './palette.ts';
import { isExact } from './rows.ts';
import type { Measure, Shape } from './shapes.ts';
import { drawLines } from './text-lines.ts';
import { wrap } from './wrap.ts';

interface Item {
  readonly symbol: (x: number, y: number) => readonly Shape[];
  readonly text: string;
}

const symbolGap = 4;
const itemGap = 11;
const capsuleSample = { width: 8, height: 13 } as const;

/** What the marks of these events mean, and where the story is from, in as many lines as needed, from `top` down. */
export function drawLegend(
  events: readonly TimelineEvent[],
  { story, language }: PictureRequest,
  top: number,
  measure: Measure,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const width = frame.width - 2 * frame.padding;
  const symbolWidth = 2 * markRadius + 2 + symbolGap;
  let x = 0;
  let y = top;
  const shapes = itemsOf(events, story.about.timeline.kinds, language).flatMap((item) => {
    const run = { text: item.text, font: fonts.small, colour: colours.secondary };
    const lines = wrap([run], width - symbolWidth, measure);
    const itemWidth = symbolWidth + measure(item.text, run.font);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += lineHeights.legend;
    }
    const left = frame.padding + x;
    const symbol = item.symbol(left + markRadius + 1, y + lineHeights.legend / 2);
    const text = drawLines(lines, { x: left + symbolWidth, top: y, lineHeight: lineHeights.legend }, measure);
    x += itemWidth + itemGap;
    y += (lines.length - 1) * lineHeights.legend;
    return [...symbol, ...text];
  });
  const { publisher, published } = story.about;
  const source = textsIn(language).timeline.source(publisher, formatDate(published, language));
  const sourceRun = { text: source, font: fonts.small, colour: colours.secondary };
  const fitsBeside = x > 0 && x + measure(source, sourceRun.font) <= width;
  if (!fitsBeside && x > 0) y += lineHeights.legend;
  const lines = wrap([sourceRun], width, measure);
  const place = { x: fitsBeside ? frame.padding + x : frame.padding, top: y, lineHeight: lineHeights.legend };
  return {
    shapes: [...shapes, ...drawLines(lines, place, measure)],
    height: y - top + lines.length * lineHeights.legend,
  };
}

function itemsOf(
  events: readonly TimelineEvent[],
  kinds: readonly EventKind[],
  language: PictureRequest['language'],
): readonly Item[] {
  const marks = kinds
    .filter(({ id }) => events.some((event) => event.kind === id))
    .map(({ mark, word, undecided = false }) => ({
      symbol: (x: number, y: number) =>
        markOf(mark, { x, y }, { colour: colours.secondary, isHollow: undecided }),
      text: word[language],
    }));
  const capsule: Item = {
    symbol: (x, y) => [capsuleOf(x, y - capsuleSample.height / 2, capsuleSample, colours.secondary)],
    text: textsIn(language).timeline.picture.span,
  };
  return events.every(isExact) ? marks : [...marks, capsule];
}
