import { revisionKinds, type Revised, type Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { formatDate } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';

/** How something was changed after publication: "Corrected on 10 May 2025, 14:30 CET: …"; a line each. */
export function revisionLines(item: Revised, language: Language): readonly string[] {
  return revisionKinds.flatMap((kind) => {
    const revision = item[kind];
    if (revision === undefined) return [];
    const { date, time, zone, what } = revision;
    const texts = textsIn(language).revision;
    const clock =
      time === undefined ? [] : [[texts.time(time), ...(zone === undefined ? [] : [zone])].join(' ')];
    const when = [formatDate(date, language), ...clock].join(', ');
    return [texts[kind](when, what[language])];
  });
}

/** The changes to a story and to its answers, as a list with a heading; empty when there are none. */
export function revisionList({ about, entries, gaps }: Story, language: Language): string {
  const lines = [
    ...revisionLines(about, language),
    ...[...entries, ...gaps].flatMap((item) =>
      revisionLines(item, language).map((line) => `${item.ask[language][0] ?? item.id} ${line}`),
    ),
  ];
  if (lines.length === 0) return '';
  return [`**${textsIn(language).revision.heading}**`, ...lines.map((line) => `- ${line}`)].join('\n');
}
