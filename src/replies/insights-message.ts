import type { Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { Triage } from '../curation/triage.ts';
import type {
  ConfidentAnswer,
  OfferedGroup,
  QuestionGroup,
  UnhelpfulAnswer,
} from '../question-log/insights.ts';
import { cut } from './cut.ts';
import { countLines } from './insights-counts.ts';
import { pageButtons, paged } from './insights-pages.ts';
import { draftSelect, signsOf } from './insights-select.ts';
import { accents, divider, makeMessage, type Message, type Part } from './message.ts';
import { noticeMessage } from './notice-message.ts';
import { textsIn } from './texts/catalogue.ts';
import { echo } from './user-text.ts';

/** How many items each list shows at most, and in how many characters, so that all lists fit in one message. */
const lists = {
  unanswered: { maxItems: 5, maxLength: 1000 },
  offered: { maxItems: 3, maxLength: 1000 },
  unhelpful: { maxItems: 5, maxLength: 1100 },
  confident: { maxItems: 10, maxLength: 3000 },
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

/**
 * A page of the report on what readers asked and what went unanswered, with a menu of questions to draft an answer to. The last page is
 * a sample of sure answers, to be read.
 *
 * @param page From 0; beyond the last page, the last one.
 */
export function insightsMessage(insights: Triage, context: InsightsContext, page = 0): Message {
  const { days, counts, unanswered, offered, unhelpful, confident } = insights;
  const texts = textsIn(context.language).insights;
  if (counts.asked === 0 && unhelpful.length === 0) return noticeMessage(texts.noQuestions(days));
  const pages = {
    unhelpful: paged(
      unhelpful.map((answer) => unhelpfulItem(answer, context)),
      lists.unhelpful,
    ),
    unanswered: paged(
      unanswered.map((group) => questionItem(group, context)),
      lists.unanswered,
    ),
    offered: paged(
      offered.map((group) => offeredItem(group, context)),
      lists.offered,
    ),
  };
  const toDo = Math.max(1, ...Object.values(pages).map(({ length }) => length));
  const count = toDo + (confident.length > 0 ? 1 : 0);
  const shown = Math.min(page, count - 1);
  const parts: readonly Part[] =
    shown < toDo
      ? [
          ...listed(texts.unhelpfulHeading, pages.unhelpful, shown, context),
          ...listed(texts.unansweredHeading, pages.unanswered, shown, context),
          ...listed(texts.offeredHeading, pages.offered, shown, context),
        ]
      : listed(
          texts.confidentHeading,
          paged(
            confident.map((answer) => confidentItem(answer, context)),
            lists.confident,
          ),
          0,
          context,
        );
  const before = (list: readonly (readonly string[])[]): number => list.slice(0, shown).flat().length;
  const open =
    shown < toDo
      ? {
          unanswered: unanswered.slice(before(pages.unanswered)),
          offered: offered.slice(before(pages.offered)),
          unhelpful: unhelpful.slice(before(pages.unhelpful)),
          confident: [],
        }
      : { unanswered: [], offered: [], unhelpful: [], confident };
  return makeMessage(
    accents.story,
    [
      `### ${texts.title(days)}`,
      ...(shown === 0 ? [countLines(insights, context.language).join('\n')] : []),
      ...(parts.length === 0 ? [] : [divider]),
      ...parts,
      texts.leftOut(insights.answeredNow, insights.smallTalk.length, insights.otherStories),
      draftSelect(days, open, context.language),
      pageButtons(days, shown, count, context.language),
    ],
    true,
  );
}

/** Shown when there is no question log, or it cannot be read. */
export function noLogMessage(language: Language): Message {
  const texts = textsIn(language).insights;
  return noticeMessage(`**${texts.noLog}**`, texts.noLogHint);
}

/** A heading with a page of the items under it; empty if there is no such page. */
function listed(
  heading: string,
  pages: readonly (readonly string[])[],
  page: number,
  { language }: InsightsContext,
): readonly string[] {
  const shown = pages[page] ?? [];
  if (shown.length === 0) return [];
  const left = pages.slice(page + 1).flat().length;
  const more = left > 0 ? [`-# ${textsIn(language).insights.more(left)}`] : [];
  return [[`**${heading}**`, ...shown, ...more].join('\n')];
}

function confidentItem({ text, entry }: ConfidentAnswer, context: InsightsContext): string {
  return `- ${quoted(text, context.language)}\n  - ${questionOf('entry', entry, context)}`;
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
  return [
    `- **${signsOf(answer, context.language)}** ${question}`,
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
