import type { Language } from '../text/language.ts';
import type { Insights, QuestionCounts } from '../question-log/insights.ts';
import { textsIn } from './texts/catalogue.ts';

/** How many questions had which outcome, in Discord's Markdown, one line for each outcome. */
export function countLines({ days, counts, countsBefore }: Insights, language: Language): readonly string[] {
  const texts = textsIn(language).insights;
  const compared =
    countsBefore.asked === 0 || counts.asked === 0
      ? ''
      : `, ${texts.comparison(answeredShare(counts) - answeredShare(countsBefore), days)}`;
  const line = (name: string, count: number): string =>
    `- ${name} · ${counted(count, counts.asked, language)}`;
  const ratings = counts.helpful + counts.unhelpful;
  return [
    texts.asked(counts.asked),
    `${line(texts.answered, counts.answered)}${compared}`,
    line(texts.gaps, counts.gaps),
    line(texts.offered, counts.offered),
    line(texts.unanswered, counts.unanswered),
    `👍 ${counted(counts.helpful, ratings, language)} · 👎 ${counted(counts.unhelpful, ratings, language)}`,
  ];
}

/** "**12** (9%)"; without the share if the total is 0. */
function counted(count: number, total: number, language: Language): string {
  const share = total === 0 ? '' : ` (${textsIn(language).insights.share(percentOf(count, total))})`;
  return `**${count}**${share}`;
}

function answeredShare({ answered, asked }: QuestionCounts): number {
  return percentOf(answered, asked);
}

function percentOf(count: number, total: number): number {
  return Math.round((100 * count) / total);
}
