import type { Triage } from '../curation/triage.ts';
import type { Story } from '../knowledge/story.ts';
import type { QuestionGroup, UnhelpfulAnswer } from '../question-log/insights.ts';
import { wordingKey } from '../question-log/wording-key.ts';
import { countLines } from '../replies/insights-counts.ts';
import { echo } from '../replies/user-text.ts';
import type { Language } from '../text/language.ts';
import { deskTexts } from './texts.ts';

/** Something to report to the desk, once. */
export interface Notice {
  readonly kind: 'unanswered' | 'wrong';
  /** The names that it is claimed under, so that no other process and no later check reports it again. */
  readonly names: readonly string[];
  readonly line: string;
}

/** A question is reported the third time that it goes unanswered, an answer the second time that it is called wrong. */
const timesUnanswered = 3;
const timesWrong = 2;

/** How much of a question is shown. */
const longestQuestion = 150;
/** Discord's limit on a message of a webhook. */
const longestMessage = 2_000;
/** How many of each the digest lists. */
const maxInDigest = 5;

/** What there is to report to the desk about readers' questions. */
export function noticesIn(insights: Triage, story: Story): readonly Notice[] {
  const language = languageOf(story);
  return [
    ...insights.unanswered
      .filter(({ count }) => count >= timesUnanswered)
      .map((group) => ({
        kind: 'unanswered' as const,
        names: [group.text, ...group.otherWordings].map(
          (text) => `unanswered:${wordingKey(text, group.language)}`,
        ),
        line: questionLine(group, language),
      })),
    ...insights.unhelpful
      .filter(({ unhelpful, corrected }) => unhelpful + corrected >= timesWrong)
      .map((answer) => ({
        kind: 'wrong' as const,
        names: [`wrong:${answer.subject}:${answer.id}`],
        line: answerLine(answer, story, language),
      })),
  ];
}

/** The message that reports these to the desk. */
export function noticesMessage(notices: readonly Notice[], story: Story): string {
  const texts = deskTexts[languageOf(story)];
  const linesOf = (kind: Notice['kind']): readonly string[] =>
    notices.filter((notice) => notice.kind === kind).map(({ line }) => line);
  return fitting([
    ...section(texts.unanswered, linesOf('unanswered')),
    ...section(texts.wrong, linesOf('wrong')),
    `-# ${texts.hint}`,
  ]);
}

/** The week in one message. */
export function digestMessage(insights: Triage, story: Story): string {
  const language = languageOf(story);
  const texts = deskTexts[language];
  const { unanswered, unhelpful, answeredNow } = insights;
  return fitting([
    ...section(texts.digest, countLines(insights, language)),
    ...section(
      texts.stillOpen,
      unanswered.slice(0, maxInDigest).map((group) => questionLine(group, language)),
    ),
    ...section(
      texts.doubted,
      unhelpful.slice(0, maxInDigest).map((answer) => answerLine(answer, story, language)),
    ),
    ...(answeredNow === 0 ? [] : [texts.answeredNow(answeredNow)]),
    `-# ${texts.hint}`,
  ]);
}

/** The desk reads in the language of the story; English where it has both. */
function languageOf({ about }: Story): Language {
  return about.languages[0] ?? 'en';
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`**${heading}**`, ...lines];
}

function questionLine({ text, count }: QuestionGroup, language: Language): string {
  return `- ${echo(text, longestQuestion)} ${deskTexts[language].asked(count)}`;
}

function answerLine(
  { subject, id, unhelpful, corrected }: UnhelpfulAnswer,
  story: Story,
  language: Language,
): string {
  const items = subject === 'entry' ? story.entries : story.gaps;
  const shown = items.find((item) => item.id === id)?.ask[language][0] ?? id;
  return `- ${echo(shown, longestQuestion)} (${deskTexts[language].signs(unhelpful, corrected)})`;
}

/** As many of the first lines as fit, and the last one. */
function fitting(lines: readonly string[]): string {
  const last = lines.at(-1) ?? '';
  let message = '';
  for (const line of lines.slice(0, -1)) {
    if (message.length + line.length + last.length + 1 > longestMessage) break;
    message += `${line}\n`;
  }
  return message + last;
}
