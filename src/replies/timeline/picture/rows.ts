import type { TimelineEvent } from '../../../knowledge/story.ts';
import { formatDate } from '../../source-line.ts';
import { textsIn } from '../../texts/catalogue.ts';
import type { PictureRequest } from '../selection.ts';
import { fonts, lineHeights } from './frame.ts';
import { colours } from './palette.ts';
import type { Measure } from './shapes.ts';
import { capitalise } from '../../../text/capitalise.ts';
import { wrap, type Run } from './wrap.ts';

/** A row of the picture: an event and its lines of text. */
export interface Row {
  readonly event: TimelineEvent;
  /** Its position in the timeline. */
  readonly index: number;
  readonly lines: readonly (readonly Run[])[];
  /** Without what keeps it from the next one. */
  readonly height: number;
}

/** Plans the rows of the selected events. */
export function planRows(
  { selection, language, today }: PictureRequest,
  width: number,
  measure: Measure,
): readonly Row[] {
  return selection.events.map((event, index) => {
    const lines = [
      ...wrap(headOf(event, language, today), width, measure),
      ...wrap(
        [{ text: (event.short ?? event.text)[language], font: fonts.text, colour: colours.ink }],
        width,
        measure,
      ),
    ];
    return { event, index, lines, height: lines.length * lineHeights.row };
  });
}

/** Whether the day of an event is known. */
export function isExact({ from, to }: TimelineEvent): boolean {
  return from === to;
}

/** When it happened, whether it is still to come, and who says so. */
function headOf(event: TimelineEvent, language: PictureRequest['language'], today: string): readonly Run[] {
  const when = isExact(event)
    ? { text: formatDate(event.from, language), font: fonts.day, colour: colours.ink }
    : { text: capitalise(event.when[language]), font: fonts.small, colour: colours.secondary };
  const who = event.attribution?.[language];
  return [
    when,
    ...(event.from > today
      ? [{ text: `· ${textsIn(language).timeline.ahead}`, font: fonts.day, colour: colours.ahead }]
      : []),
    ...(who === undefined ? [] : [{ text: `· ${who}`, font: fonts.small, colour: colours.secondary }]),
  ];
}
