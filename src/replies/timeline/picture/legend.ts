import { timelineKinds, type TimelineEvent } from '../../../knowledge/story.ts';
import type { Language } from '../../../text/language.ts';
import { textsIn } from '../../texts/catalogue.ts';
import { fonts, frame, lineHeights } from './frame.ts';
import { barOf, markOf } from './marks.ts';
import { colours, tint } from './palette.ts';
import type { Measure, Shape } from './shapes.ts';
import { capitalise, fitLine } from './wrap.ts';

interface Item {
  readonly symbol: (x: number, y: number) => readonly Shape[];
  readonly symbolWidth: number;
  readonly text: string;
}

const symbolGap = 6;
const itemGap = 14;

/** The legend of the marks and bars of these events, followed by a remark, in as many lines as needed, from `top` down. */
export function drawLegend(
  events: readonly TimelineEvent[],
  remark: string,
  top: number,
  language: Language,
  measure: Measure,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const right = frame.width - frame.padding;
  let x: number = frame.padding;
  let lines = 0;
  const source: Item = {
    symbol: () => [],
    symbolWidth: -symbolGap,
    text: fitLine(remark, fonts.legend, right - x, measure),
  };
  const shapes = [...itemsOf(events, language), source].flatMap((item): readonly Shape[] => {
    const width = item.symbolWidth + symbolGap + measure(item.text, fonts.legend);
    if (lines === 0 || x + width > right) {
      lines += 1;
      x = frame.padding;
    }
    const y = top + (lines - 0.5) * lineHeights.legend;
    const textX = x + item.symbolWidth + symbolGap;
    const symbol = item.symbol(x + item.symbolWidth / 2, y);
    x += width + itemGap;
    return [
      ...symbol,
      { kind: 'text', x: textX, y: y + 3.75, text: item.text, font: fonts.legend, colour: colours.secondary },
    ];
  });
  return { shapes, height: lines * lineHeights.legend };
}

function itemsOf(events: readonly TimelineEvent[], language: Language): readonly Item[] {
  const texts = textsIn(language).timeline;
  const kinds = timelineKinds.filter((kind) => events.some((event) => event.kind === kind));
  const marks = kinds.map((kind): Item => ({
    symbol: (x, y) => markOf(kind, x, y, colours.secondary),
    symbolWidth: 14,
    text: capitalise(texts.kinds[kind]),
  }));
  const bar: Item = {
    symbol: (x, y) => [
      barOf(x - 15, y, 30, { fill: tint(colours.secondary, 0.3), edge: tint(colours.secondary, 0.65) }),
    ],
    symbolWidth: 30,
    text: capitalise(texts.picture.span),
  };
  return events.some((event) => event.to > event.from) ? [...marks, bar] : marks;
}
