import type { TimelineEvent } from '../../../knowledge/story.ts';
import type { Language } from '../../../text/language.ts';
import { textsIn } from '../../texts/catalogue.ts';
import { cut } from '../../cut.ts';
import { scopeOf } from '../scope.ts';
import { chipName, sortEvents } from '../selection.ts';
import { capitalise } from './capitalise.ts';
import type { PictureRequest } from './picture-request.ts';

/** What Discord takes as the description of a picture, in characters. */
const longest = 1024;
/** From all of an event's text down to what says too little to be worth its room. */
const textLengths = Array.from({ length: 70 }, (_, index) => 300 - 4 * index);
/** The rest is shortened before the chosen events are. */
const lengths: readonly (readonly [chosenText: number, restText: number])[] = [
  ...textLengths.map((length) => [300, length] as const),
  ...textLengths.map((length) => [length, 0] as const),
  [0, 0],
];

/**
 * What the picture shows, in words: every event with its date, its chips and its kind, and as much of its text as
 * fits. The chosen events come first and get the room first.
 */
export function alternativeText(request: PictureRequest): string {
  const { story, selection, language } = request;
  const texts = textsIn(language).timeline.picture;
  const scope = scopeOf(selection, language);
  const events = sortEvents(story.timeline);
  const chosen = scope === null ? events : selection.events;
  const rest = events.filter((event) => !chosen.includes(event));
  const blocks: Blocks = (chosenText, restText) => [
    texts.shows(events.length),
    ...(scope !== null && chosen.length > 0 ? [texts.highlighted(scope)] : []),
    ...chosen.map((event) => sentence(event, request, chosenText)),
    ...(scope !== null && rest.length > 0 ? [texts.others] : []),
    ...rest.map((event) => sentence(event, request, restText)),
  ];
  return fitted(blocks, language);
}

/** The lines of the text, with so many characters of each event's own text. */
type Blocks = (chosenText: number, restText: number) => readonly string[];

/** As much text as there is room for; when not even the bare events fit, as many of them as do. */
function fitted(blocks: Blocks, language: Language): string {
  for (const [chosenText, restText] of lengths) {
    const text = blocks(chosenText, restText).join('\n');
    if (text.length <= longest) return text;
  }
  const bare = blocks(0, 0);
  for (let count = bare.length - 1; count > 0; count -= 1) {
    const more = textsIn(language).timeline.picture.more(bare.length - count);
    const text = [...bare.slice(0, count), more].join('\n');
    if (text.length <= longest) return text;
  }
  return cut(bare[0] ?? '', longest);
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
