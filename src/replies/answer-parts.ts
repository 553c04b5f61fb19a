import type { About, Entry, Gap } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { revisionLines } from './revision-lines.ts';
import { attributionLine, linkedSourceLine } from './source-line.ts';

/** The texts of an answer: its question, the answer, the attribution if it has one, and the source. */
export function answerParts(about: About, item: Entry | Gap, language: Language): readonly string[] {
  const who = item.attribution?.[language];
  return [
    `### ${item.ask[language][0] ?? ''}`,
    item.answer[language],
    [
      ...revisionLines(item, language).map((line) => `-# ${line}`),
      ...(who === undefined ? [] : [`-# ${attributionLine(who, language)}`]),
      `-# ${linkedSourceLine(about, item.sources, language)}`,
      ...quotesCaveat(about, item, language),
    ].join('\n'),
  ];
}

/** The story's caveat, for an answer that quotes somebody: a translation may have changed the quotation. */
function quotesCaveat(about: About, item: Entry | Gap, language: Language): readonly string[] {
  return about.notice && /["“«]/u.test(item.answer[language]) ? [`-# ${about.notice[language]}`] : [];
}
