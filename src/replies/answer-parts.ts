import type { About, Entry } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { attributionLine, sourceLine } from './source-line.ts';

/** The texts of an answer: the question understood, the answer, who says so and where it stands. */
export function answerParts(about: About, entry: Entry, language: Language): readonly string[] {
  return [
    `### ${entry.ask[language][0] ?? ''}`,
    entry.answer[language],
    [
      `-# ${attributionLine(entry.attribution[language], language)}`,
      `-# ${sourceLine(about, entry.sources, language)}`,
      ...quotesCaveat(about, entry, language),
    ].join('\n'),
  ];
}

/** An answer that quotes somebody carries the story's caveat, for quotes are what a translation changes. */
function quotesCaveat(about: About, entry: Entry, language: Language): readonly string[] {
  return /["“«]/u.test(entry.answer[language]) ? [`-# ${about.notice[language]}`] : [];
}
