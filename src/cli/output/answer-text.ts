import type { About, Entry, Gap } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { noticesOn } from '../../replies/notices.ts';
import { attributionLine, sourceLine } from '../../replies/source-line.ts';
import { textsIn } from '../../replies/texts/catalogue.ts';

/** A verdict as lines to read in a terminal. */
export function toAnswerText(verdict: Verdict, about: About, lang: Language): string {
  const texts = textsIn(lang);
  switch (verdict.kind) {
    case 'answer': {
      const shown = verdict.also === null ? [verdict.entry] : [verdict.entry, verdict.also.entry];
      return shown
        .flatMap((entry) => [
          entry.ask[lang][0] ?? entry.id,
          `  ${entry.answer[lang]}`,
          whoAndWhere(entry, about, lang),
        ])
        .join('\n');
    }
    case 'suggestions':
      return [
        texts.didYouMean,
        ...verdict.candidates.map(({ entry }) => `  • ${entry.ask[lang][0] ?? entry.id}`),
      ].join('\n');
    case 'gap':
      return [verdict.gap.answer[lang], whoAndWhere(verdict.gap, about, lang)].join('\n');
    case 'nothing':
      return [texts.nothingFound, texts.nothingFoundHint(about.topics.map(({ title }) => title[lang]))].join(
        '\n',
      );
  }
}

function whoAndWhere(item: Entry | Gap, about: About, lang: Language): string {
  const { attribution, sources } = item;
  const who = attribution === undefined ? '' : `${attributionLine(attribution[lang], lang)}. `;
  return [...noticesOn(item, { about }, lang), `${who}${sourceLine(about, sources, lang)}`]
    .map((line) => `  ${line}`)
    .join('\n');
}
