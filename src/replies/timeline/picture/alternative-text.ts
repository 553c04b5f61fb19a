import type { TimelineEvent } from '../../../knowledge/story.ts';
import type { Language } from '../../../text/language.ts';
import { textsIn } from '../../texts/catalogue.ts';
import { cut } from '../../cut.ts';
import { chipName, scopeOf, sortEvents, type PictureRequest } from '../selection.ts';
import { capitalise } from './wrap.ts';

/** Discord's limit on the description of an attachment, in characters. */
const maxLength = 1024;
/** From the whole text of an event down to a piece too short to be useful. */
const textLengths = Array.from({ length: 70 }, (_, index) => 300 - 4 * index);
/** The other events are shortened before the selected ones. */
const lengths: readonly (readonly [selectedText: number, otherText: number])[] = [
  ...textLengths.map((length) => [300, length] as const),
  ...textLengths.map((length) => [length, 0] as const),
  [0, 0],
];

/**
 * The alternative text of the picture: every event with its date, chips and kind, and as much of its text as fits. The
 * selected events come first, and their texts are shortened last.
 */
export function alternativeText(request: PictureRequest): string {
  const { story, selection, language } = request;
  const texts = textsIn(language).timeline.picture;
  const scope = scopeOf(selection, language);
  const events = sortEvents(story.timeline);
  const selected = scope === null ? events : selection.events;
  const others = events.filter((event) => !selected.includes(event));
  const blocks: Blocks = (selectedText, otherText) => [
    texts.shows(events.length),
    ...(scope !== null && selected.length > 0 ? [texts.highlighted(scope)] : []),
    ...selected.map((event) => sentence(event, request, selectedText)),
    ...(scope !== null && others.length > 0 ? [texts.others] : []),
    ...others.map((event) => sentence(event, request, otherText)),
  ];
  return fitted(blocks, language);
}

/** The lines of the alternative text, with at most so many characters of each event's text. */
type Blocks = (selectedText: number, otherText: number) => readonly string[];

/** As much text as fits; if not even the events without their texts do, as many of them as fit. */
function fitted(blocks: Blocks, language: Language): string {
  for (const [selectedText, otherText] of lengths) {
    const text = blocks(selectedText, otherText).join('\n');
    if (text.length <= maxLength) return text;
  }
  const bare = blocks(0, 0);
  for (let count = bare.length - 1; count > 0; count -= 1) {
    const more = textsIn(language).timeline.picture.more(bare.length - count);
    const text = [...bare.slice(0, count), more].join('\n');
    if (text.length <= maxLength) return text;
  }
  return cut(bare[0] ?? '', maxLength);
}

/** "2023, T9, launched: The T9 follows…" */
function sentence(event: TimelineEvent, { story, language }: PictureRequest, textLength: number): string {
  const kind = textsIn(language).timeline.kinds[event.kind];
  const chips = event.chips.map((chip) => chipName(story, chip, language));
  const head = capitalise([event.when[language], ...chips, kind].join(', '));
  const colon = language === 'fr' ? '\u00A0:' : ':';
  return textLength === 0 ? `${head}.` : `${head}${colon} ${cutAtWord(event.text[language], textLength)}`;
}

function cutAtWord(text: string, length: number): string {
  return text.length <= length ? text : cut(text, length).replace(/[\s,;:]+\S*…$/u, '…');
}
