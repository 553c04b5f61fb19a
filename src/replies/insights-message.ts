import type { Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { Triage } from '../curation/triage.ts';
import type { Insights, OfferedGroup, QuestionGroup, UnhelpfulAnswer } from '../question-log/insights.ts';
import { makeCustomId } from './custom-id.ts';
import { cut, cutLines } from './cut.ts';
import { countLines } from './insights-counts.ts';
import { accents, divider, makeMessage, type Message, type Part, type Select } from './message.ts';
import { noticeMessage } from './notice-message.ts';
import { textsIn } from './texts/catalogue.ts';
import { echo, plain } from './user-text.ts';

/** How many items each list shows at most, and in how many characters, so that all lists fit in one message. */
const lists = {
  unanswered: { maxItems: 5, maxLength: 1000 },
  offered: { maxItems: 3, maxLength: 1000 },
  unhelpful: { maxItems: 5, maxLength: 1100 },
} as const;

/** How many characters of a question a list shows. */
const maxQuestionLength = 120;

/** How many characters of what readers said of an answer, and of what they picked under it, a list shows. */
const maxRemarksLength = 200;

/** How many of a group's picks are shown. */
const maxPicks = 3;

/** What the report depends on besides the insights. */
interface InsightsContext {
  readonly story: Story;
  readonly language: Language;
}

/** A report on what readers asked and what went unanswered, with a menu of questions to draft an answer to. */
export function insightsMessage(insights: Triage, context: InsightsContext): Message {
  const { days, counts, unanswered, offered, unhelpful } = insights;
  const texts = textsIn(context.language).insights;
  if (counts.asked === 0 && unhelpful.length === 0) return noticeMessage(texts.noQuestions(days));
  const parts: readonly Part[] = [
    ...listed(
      texts.unhelpfulHeading,
      lists.unhelpful,
      unhelpful.map((answer) => unhelpfulItem(answer, context)),
      context,
    ),
    ...listed(
      texts.unansweredHeading,
      lists.unanswered,
      unanswered.map((group) => questionItem(group, context)),
      context,
    ),
    ...listed(
      texts.offeredHeading,
      lists.offered,
      offered.map((group) => offeredItem(group, context)),
      context,
    ),
  ];
  return makeMessage(
    accents.story,
    [
      `### ${texts.title(days)}`,
      countLines(insights, context.language).join('\n'),
      ...(parts.length === 0 ? [] : [divider]),
      ...parts,
      texts.struck(insights.answeredNow, insights.smallTalk.length),
      draftSelect(insights, context.language),
    ],
    true,
  );
}

/** Shown when there is no question log, or it cannot be read. */
export function noLogMessage(language: Language): Message {
  const texts = textsIn(language).insights;
  return noticeMessage(`**${texts.noLog}**`, texts.noLogHint);
}

/** A heading with the first of the items under it; empty if there are none. */
function listed(
  heading: string,
  { maxItems, maxLength }: { readonly maxItems: number; readonly maxLength: number },
  items: readonly string[],
  { language }: InsightsContext,
): readonly string[] {
  if (items.length === 0) return [];
  const shown = cutLines(items.slice(0, maxItems), maxLength);
  const left = items.length - shown.length;
  const more = left > 0 ? [`-# ${textsIn(language).insights.more(left)}`] : [];
  return [[`**${heading}**`, ...shown, ...more].join('\n')];
}

/** The count comes first, because a right-to-left text would draw what follows it on its other side. */
function questionItem({ count, text }: QuestionGroup, { language }: InsightsContext): string {
  return `- **${count} ×** ${quoted(text, language)}`;
}

function offeredItem(group: OfferedGroup, context: InsightsContext): string {
  const texts = textsIn(context.language).insights;
  const picks = group.picks
    .slice(0, maxPicks)
    .map(({ entry, count }) => `${questionOf('entry', entry, context)} (${count})`);
  const outcome = picks.length === 0 ? texts.nothingPicked : texts.picked(picks.join(' · '));
  return `${questionItem(group, context)}\n  - ${outcome}`;
}

function unhelpfulItem(answer: UnhelpfulAnswer, context: InsightsContext): string {
  const [latest] = answer.questions;
  const texts = textsIn(context.language).insights;
  const asked = latest === undefined ? [] : [`  - ${texts.askedAs(quoted(latest.text, context.language))}`];
  const said = [
    ...answer.reasons.map(({ reason, count }) => `${texts.reasons[reason]} (${count})`),
    ...answer.notes.map((note) => quoted(note, context.language)),
  ];
  const meant = answer.meant.map(({ entry, count }) => `${questionOf('entry', entry, context)} (${count})`);
  const question = questionOf(answer.subject, answer.id, context);
  const replaced = answer.corrected === 0 ? '' : ` · ${texts.corrected(answer.corrected)}`;
  return [
    `- **👎 ${answer.unhelpful} · 👍 ${answer.helpful}${replaced}** ${question}`,
    ...asked,
    ...(said.length === 0 ? [] : [`  - ${texts.said(cut(said.join(' · '), maxRemarksLength))}`]),
    ...(meant.length === 0 ? [] : [`  - ${texts.picked(cut(meant.join(' · '), maxRemarksLength))}`]),
  ].join('\n');
}

function quoted(text: string, language: Language): string {
  return textsIn(language).insights.quoted(echo(text, maxQuestionLength));
}

/** The question of an entry or a gap; its id if the story no longer has it. */
function questionOf(subject: 'entry' | 'gap', id: string, { story, language }: InsightsContext): string {
  const found = (subject === 'entry' ? story.entries : story.gaps).find((one) => one.id === id);
  return found ? cut(found.ask[language][0] ?? id, maxQuestionLength) : `\`${id}\``;
}

/** A menu of the questions that need an answer, the most frequent first. */
function draftSelect({ days, unanswered, offered, unhelpful }: Insights, language: Language): Select {
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
