import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Retold } from './retold.ts';
import { strayedYears } from './strayed-years.ts';
import { withVerb } from './with-verb.ts';

/** An answer that gives a date of its paragraphs in another year, which one of them has for something else. */
export function otherYears(manuscript: Manuscript, answers: readonly Retold[]): readonly Problem[] {
  const published = manuscript.about?.published ?? '';
  return answers.flatMap(({ label, item, path, language, text, where, statements }) =>
    strayedYears({
      text: text[language],
      source: statements.join(' '),
      published,
      language,
      isWorkedOut: false,
    }).map(({ written, meant }) => ({
      ...manuscript.place(item, [...path, language], written),
      message: `the ${label} says "${written}", and ${withVerb(where, 'has')} ${meant} there: correct the year`,
    })),
  );
}
