import type { Insights, UnhelpfulAnswer } from '../question-log/insights.ts';
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
    ...unanswered.map((group) => ({ ...group, description: texts.times(group.count, 'unanswered') })),
    ...offered.map((group) => ({ ...group, description: texts.times(group.count, 'offered') })),
    ...unhelpful.flatMap((answer) =>
      answer.questions.map(({ key, text }) => ({
        key,
        text,
        count: answer.unhelpful + answer.corrected,
        description: signsOf(answer, language),
      })),
    ),
    ...confident.map((answer) => ({ ...answer, count: 1, description: texts.times(1, 'confident') })),
  ].sort((one, other) => other.count - one.count);
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return {
    placeholder: texts.draftTo,
    customId: makeCustomId('insights', 'draft', undefined, String(days)),
    options: [...byKey.values()].map(({ key, text, description }) => ({
      label: plain(text),
      description,
      value: key,
    })),
  };
}

/** What readers said of an answer with a thumb or a pick under it, which is of the answer and not of one question. */
export function signsOf(
  { unhelpful, helpful, corrected }: Pick<UnhelpfulAnswer, 'unhelpful' | 'helpful' | 'corrected'>,
  language: Language,
): string {
  const replaced = corrected === 0 ? '' : ` · ${textsIn(language).insights.corrected(corrected)}`;
  return `👎 ${unhelpful} · 👍 ${helpful}${replaced}`;
}
