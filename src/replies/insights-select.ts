import type { Insights } from '../question-log/insights.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import type { Select } from './message.ts';
import { textsIn } from './texts/catalogue.ts';
import { plain } from './user-text.ts';

/** A menu of the questions that need an answer, the most frequent first. */
export function draftSelect(
  days: number,
  {
    unanswered,
    offered,
    unhelpful,
    confident,
  }: Pick<Insights, 'unanswered' | 'offered' | 'unhelpful' | 'confident'>,
  language: Language,
): Select {
  const texts = textsIn(language).insights;
  const questions = [
    ...unanswered.map((group) => ({ ...group, outcome: 'unanswered' as const })),
    ...offered.map((group) => ({ ...group, outcome: 'offered' as const })),
    ...unhelpful.flatMap((answer) =>
      answer.questions.map(({ key, text }) => ({
        key,
        text,
        count: answer.unhelpful + answer.corrected,
        outcome: 'unhelpful' as const,
      })),
    ),
    ...confident.map(({ key, text }) => ({ key, text, count: 1, outcome: 'confident' as const })),
  ].sort((one, other) => other.count - one.count);
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return {
    placeholder: texts.draftTo,
    customId: makeCustomId('insights', 'draft', undefined, String(days)),
    options: [...byKey.values()].map(({ key, text, count, outcome }) => ({
      label: plain(text),
      description: texts.times(count, outcome),
      value: key,
    })),
  };
}
