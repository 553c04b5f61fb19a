import { textsIn } from '../../texts/catalogue.ts';
import { scopeOf, type PictureRequest } from '../selection.ts';
import { fonts, frame } from './frame.ts';
import { colours } from './palette.ts';
import type { Measure, Shape } from './shapes.ts';
import { fitLine } from './wrap.ts';

/** The distance from the upper edge of the picture to the axis. */
export const headerHeight = 55;

const titleGap = 9;

/** The background; outside its rounded corners the picture is transparent. */
export function drawPaper(height: number): Shape {
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

/** The title, the selected scope and the story's headline; for a timeline without events, a note that it has none. */
export function drawHeader(
  { story, selection, language }: PictureRequest,
  measure: Measure,
): readonly Shape[] {
  const texts = textsIn(language).timeline;
  const x = frame.padding;
  const width = frame.width - 2 * frame.padding;
  const scopeX = x + measure(texts.title, fonts.title) + titleGap;
  const scope = fitLine(scopeOf(selection, language) ?? '', fonts.scope, x + width - scopeX, measure);
  const headline = fitLine(story.about.headline[language], fonts.headline, width, measure);
  const empty = story.timeline.length === 0 ? texts.picture.noEvents : '';
  return [
    { text: texts.title, x, y: 29, font: fonts.title, colour: colours.ink },
    { text: scope, x: scopeX, y: 29, font: fonts.scope, colour: colours.selectedText },
    { text: headline, x, y: 46, font: fonts.headline, colour: colours.secondary },
    { text: empty, x, y: 76, font: fonts.lane, colour: colours.ink },
  ]
    .filter(({ text }) => text !== '')
    .map((line) => ({ kind: 'text', ...line }));
}
