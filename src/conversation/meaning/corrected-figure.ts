import { findFigures, type Figure } from '../../knowledge/figures.ts';
import { weekdays } from '../../text/calendar.ts';
import { languages } from '../../text/language.ts';
import { withoutSpans } from '../../text/without-spans.ts';
import { toWords } from '../../text/words.ts';
import type { Item } from './item.ts';

/** Words that may stand beside the figure that a reader has in mind: "i thought it was 27 percent", « c’était pas jeudi ? ». */
const beside = new Set(
  `but and mais et ah oh wait hm so ok euh attends je croyais pensais i thought heard read j ai lu entendu it that s is was wasn isn t c est
   etait on en ce n que ca fait pas not rather plutot more like about around environ no non right hein instead the a de du le la`.split(
    /\s+/u,
  ),
);
/** Those of them that say that it is only thought: "17?" asks what the story says of 17. */
const thinking = new Set(
  'not pas wasn isn rather plutot croyais pensais thought heard read lu entendu instead'.split(' '),
);
/** People type "thursday" as they like. */
const day = new RegExp(`\\b(?:${weekdays.en.join('|')})\\b`, 'giu');
const year = /^(?:19|20)\d\d$/u;
const plain = /^\d+(?:\.\d+)?$/u;

/**
 * Whether a message puts a figure or day of its own in the place of one that the last answer has: that answer again says which is right.
 *
 * @param typed The message as typed.
 */
export function correctsFigure(item: Item, typed: string): boolean {
  const text = typed.replaceAll(day, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return languages.some((language) => {
    const figures = findFigures(text, language);
    if (figures.length === 0 || !isOnlyThought(text, figures)) return false;
    const inAnswer = findFigures(item.answer[language], language);
    return figures.some((figure) => inAnswer.some((other) => isOfSameKind(figure, other)));
  });
}

function isOnlyThought(text: string, figures: readonly Figure[]): boolean {
  const words = toWords(withoutSpans(text, figures));
  return words.every((word) => beside.has(word)) && words.some((word) => thinking.has(word));
}

/** Whether two figures can stand in each other's place: two days, two years, two sums; a number without a unit is any number. */
function isOfSameKind({ value }: Figure, other: Figure): boolean {
  const kind = kindOf(other.value);
  return (
    kindOf(value) === kind ||
    (plain.test(value) && !year.test(value) && !['weekday', 'month', 'year'].includes(kind))
  );
}

/** What a figure measures: `weekday`, `month`, `year`, or its unit. */
function kindOf(value: string): string {
  return year.test(value) ? 'year' : value.replaceAll(/[-\d.:\s]+/gu, '');
}
