import type { About, Entry } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { attributionLine, sourceLine } from './source-line.ts';

/** The texts of an answer: its question, the answer, the attribution and the source. */
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

/** The story's caveat, for an answer that quotes somebody: a translation may have changed the quotation. */
function quotesCaveat(about: About, entry: Entry, language: Language): readonly string[] {
  return /["“«]/u.test(entry.answer[language]) ? [`-# ${about.notice[language]}`] : [];
}
