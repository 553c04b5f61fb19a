import type { Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { Insights, OfferedGroup, QuestionGroup, UnhelpfulAnswer } from '../question-log/insights.ts';
import { makeCustomId } from './custom-id.ts';
import { fitting } from './fitting.ts';
import { countLines } from './insights-counts.ts';
import { accents, divider, makeMessage, type Message, type Part, type Select } from './message.ts';
import { noticeMessage } from './notice-message.ts';
import { textsIn } from './texts/catalogue.ts';
import { cut, echo, plain } from './user-text.ts';

/** What a list shows at most, and the room that it may take, in characters: all of them fit into a message. */
const lists = {
  unanswered: { most: 5, room: 1000 },
  offered: { most: 3, room: 1000 },
  unhelpful: { most: 5, room: 1100 },
} as const;

/** How much of a reader's question, and of one of the story's, a list shows, in characters. */
const longestQuestion = 120;

/** How many of a group's picks are shown. */
const mostPicks = 3;

/** What shapes the report on what readers asked. */
interface InsightsContext {
  readonly story: Story;
  readonly language: Language;
}

/** What readers asked and missed, at a glance, with a menu of questions to draft an answer to. */
export function insightsMessage(insights: Insights, context: InsightsContext): Message {
  const { days, counts, unanswered, offered, unhelpful } = insights;
  const texts = textsIn(context.language).insights;
  if (counts.asked === 0 && unhelpful.length === 0) return noticeMessage(texts.noQuestions(days));
  const parts: readonly Part[] = [
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
    ...listed(
      texts.unhelpfulHeading,
      lists.unhelpful,
      unhelpful.map((answer) => unhelpfulItem(answer, context)),
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
      draftSelect(insights, context.language),
    ],
    true,
  );
}

/** Told when there is no question log, or it cannot be read. */
export function noLogMessage(language: Language): Message {
  const texts = textsIn(language).insights;
  return noticeMessage(`**${texts.noLog}**`, texts.noLogHint);
}

/** A heading with the first of the items under it; nothing where there are none. */
function listed(
  heading: string,
  { most, room }: { readonly most: number; readonly room: number },
  items: readonly string[],
  { language }: InsightsContext,
): readonly string[] {
  if (items.length === 0) return [];
  const shown = fitting(items.slice(0, most), room);
  const left = items.length - shown.length;
  const more = left > 0 ? [`-# ${textsIn(language).insights.more(left)}`] : [];
  return [[`**${heading}**`, ...shown, ...more].join('\n')];
}

/** The count goes first, for a text from right to left would draw what follows it to its other side. */
function questionItem({ count, text }: QuestionGroup, { language }: InsightsContext): string {
  return `- **${count} ×** ${quoted(text, language)}`;
}

function offeredItem(group: OfferedGroup, context: InsightsContext): string {
  const texts = textsIn(context.language).insights;
  const picks = group.picks
    .slice(0, mostPicks)
    .map(({ entry, count }) => `${questionOf('entry', entry, context)} (${count})`);
  const outcome = picks.length === 0 ? texts.nothingPicked : texts.picked(picks.join(' · '));
  return `${questionItem(group, context)}\n  - ${outcome}`;
}

function unhelpfulItem(answer: UnhelpfulAnswer, context: InsightsContext): string {
  const [latest] = answer.questions;
  const texts = textsIn(context.language).insights;
  const asked = latest === undefined ? [] : [`  - ${texts.askedAs(quoted(latest.text, context.language))}`];
  const question = questionOf(answer.subject, answer.id, context);
  return [`- **👎 ${answer.unhelpful} · 👍 ${answer.helpful}** ${question}`, ...asked].join('\n');
}

function quoted(text: string, language: Language): string {
  return textsIn(language).insights.quoted(echo(text, longestQuestion));
}

/** The question of an entry or a gap, or its id where the story has it no longer. */
function questionOf(subject: 'entry' | 'gap', id: string, { story, language }: InsightsContext): string {
  const found = (subject === 'entry' ? story.entries : story.gaps).find((one) => one.id === id);
  return found ? cut(found.ask[language][0] ?? id, longestQuestion) : `\`${id}\``;
}

/** A menu of the questions that are worth an answer, the most frequent first. */
function draftSelect({ days, unanswered, offered, unhelpful }: Insights, language: Language): Select {
  const texts = textsIn(language).insights;
  const unhelped = unhelpful.flatMap((answer) =>
    answer.questions.map((question) => ({ ...question, answer })),
  );
  const questions = [
    ...unanswered.map((group) => ({ ...group, how: 'unanswered' as const })),
    ...offered.map((group) => ({ ...group, how: 'offered' as const })),
    ...unhelped.map(({ key, text, answer }) => ({
      key,
      text,
      count: answer.unhelpful,
      how: 'unhelped' as const,
    })),
  ].sort((one, other) => other.count - one.count);
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return {
    placeholder: texts.draftTo,
    customId: makeCustomId('insights', 'draft', undefined, String(days)),
    options: [...byKey.values()].map(({ key, text, count, how }) => ({
      label: plain(text),
      description: texts.times(count, how),
      value: key,
    })),
  };
}
