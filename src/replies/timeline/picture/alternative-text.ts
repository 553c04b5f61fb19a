import type { TimelineEvent } from '../../../knowledge/story.ts';
import { formatDate } from '../../source-line.ts';
import { textsIn } from '../../texts/catalogue.ts';
import { cut } from '../../cut.ts';
import { nameFor, type PictureRequest } from '../selection.ts';
import { titleOf } from './layout.ts';
import { isExact } from './rows.ts';
import { capitalise } from '../../../text/capitalise.ts';

/** Discord's limit on the description of an attachment, in characters. */
const maxLength = 1024;
/** From the whole text of an event down to a piece too short to be useful. */
const textLengths = Array.from({ length: 70 }, (_, index) => 300 - 4 * index);

/**
 * The alternative text of a picture: its title, every event with its date, names and kind, who says so, and as much of its
 * text as fits, and the source.
 */
export function alternativeText(events: readonly TimelineEvent[], request: PictureRequest): string {
  const { story, language } = request;
  const { picture: texts, source: sourceOf } = textsIn(language).timeline;
  const source = sourceOf(story.about.publisher, formatDate(story.about.published, language));
  const title = `${titleOf(request)}. ${texts.shows(events.length)}`;
  for (const length of [...textLengths, 0]) {
    const text = [title, ...events.map((event) => sentence(event, request, length)), source].join('\n');
    if (text.length <= maxLength) return text;
  }
  const bare = [title, ...events.map((event) => sentence(event, request, 0))];
  for (let count = bare.length - 1; count > 0; count -= 1) {
    const text = [...bare.slice(0, count), texts.more(bare.length - count)].join('\n');
    if (text.length <= maxLength) return text;
  }
  return cut(title, maxLength);
}

/** "2023, T9, launched: T9 follows the T4 – the company." */
function sentence(
  event: TimelineEvent,
  { story, language, today }: PictureRequest,
  textLength: number,
): string {
  const when = isExact(event) ? formatDate(event.from, language) : event.when[language];
  const words = (event.short ?? event.text)[language];
  // A name that the text has anyway is not said twice.
  const names = event.about.map((id) => nameFor(story, id, language)).filter((name) => !words.includes(name));
  const kind = story.about.timeline.kinds.find(({ id }) => id === event.kind)?.word[language];
  const ahead = event.from > today ? [textsIn(language).timeline.ahead] : [];
  const head = capitalise([when, ...names, ...(kind === undefined ? [] : [kind]), ...ahead].join(', '));
  if (textLength === 0) return `${head}.`;
  const colon = language === 'fr' ? '\u00A0:' : ':';
  const who = event.attribution === undefined ? '' : ` (${event.attribution[language]})`;
  return `${head}${colon} ${cutAtWord(words, textLength)}${who}`;
}

function cutAtWord(text: string, length: number): string {
  return text.length <= length ? text : cut(text, length).replace(/[\s,;:]+\S*…$/u, '…');
}
