import { findFigures } from '../../knowledge/figures.ts';
import { months, weekdays } from '../../text/calendar.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import type { Item } from './item.ts';

/** "Thursday" and "january", in both languages. */
const calendar = new Set(
  languages.flatMap((language) => [...weekdays[language], ...months[language]].flatMap(toWords)),
);
/** Words that a reader puts another figure or day with: "i thought it was 27 percent", « c’était pas jeudi ? ». */
const beside = new Set(
  `but and mais et ah oh wait hm so ok euh attends je croyais pensais i thought heard read j ai lu entendu it that this s is was wasn isn
   t c est etait on en ce n que ca fait pas not rather plutot more like about around environ percent pour cent pourcent dollar dollars million
   millions billion billions trillion trillions milliard milliards no non right hein instead the a de du le la`.split(
    /\s+/u,
  ),
);
/** Those of them that say that it is thought: "17?" asks what the story says of 17. */
const thinking = new Set(
  'not pas wasn isn rather plutot like croyais pensais thought heard read lu entendu instead'.split(' '),
);
const mostWords = 9;

/** Whether a message puts another figure or day in the place of one that the last answer has: that answer again says which is right. */
export function correctsFigure(item: Item, words: readonly string[]): boolean {
  const figures = words.filter((word) => /^\d+$/u.test(word) || calendar.has(word));
  return (
    words.length <= mostWords &&
    figures.length === 1 &&
    words.every((word) => beside.has(word) || figures.includes(word)) &&
    words.some((word) => thinking.has(word)) &&
    findFigures(item.answer.en, 'en').length > 0
  );
}
