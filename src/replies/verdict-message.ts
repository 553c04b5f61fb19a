import type { Entry, Gap, Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { Candidate, Verdict } from '../matching/verdict.ts';
import { answerParts } from './answer-card.ts';
import { answerControls } from './answer-controls.ts';
import { entriesById } from './entry-index.ts';
import { accents, divider, makeMessage, type ButtonRow, type Message } from './message.ts';
import { secondParts, secondSuggestions, type SecondQuestion } from './second-question.ts';
import { questionButtons } from './question-buttons.ts';
import { textsIn } from './texts/catalogue.ts';
import { openTopicSelect } from './topics/topic-select.ts';
import { nothingOnNames } from './unmentioned-names.ts';
import { echo } from './user-text.ts';

/** What a reply to a question depends on, besides the verdict. */
export interface QuestionContext {
  readonly story: Story;
  readonly language: Language;
  /** The language that the reader chose with the option, if any. */
  readonly chosenLanguage?: Language | undefined;
  /** The question as typed; empty if it was picked. */
  readonly question: string;
  /** Whether the reader typed the question, or it is from somebody's message. */
  readonly origin: 'reader' | 'message';
  /** Whether the question alone would not have had this answer. */
  readonly isFollowUp?: boolean | undefined;
  /** Whether only the reader sees the reply. */
  readonly ephemeral: boolean;
  /** Key of the question in the question log, for the ids of buttons that add to it. */
  readonly questionKey?: string | undefined;
  /** Whether others could see the answer where the reader is: then what only the reader sees can be shown to everyone. */
  readonly canShare?: boolean | undefined;
  /** The other question of the same message, and its verdict, where the two are not two answers. */
  readonly second?: SecondQuestion | undefined;
  /** A line above an answer or a gap: whom it is for. */
  readonly opening?: string | undefined;
}

/** The reply to a question: an answer, suggestions, a gap, or that nothing was found. */
export function verdictMessage(verdict: Verdict, context: QuestionContext): Message {
  if (verdict.kind === 'answer') return answerMessage(verdict, context);
  if (verdict.kind === 'suggestions') return suggestionsMessage(verdict.candidates, context);
  if (verdict.kind === 'gap') return gapMessage(verdict, context);
  return nothingMessage(context);
}

/** The reply to the id of an entry that no longer exists, with the nearest questions. */
export function goneMessage(nearest: readonly Candidate[], context: QuestionContext): Message {
  const { story, language } = context;
  const texts = textsIn(language);
  const entries = nearest.map((candidate) => candidate.entry);
  return makeMessage(
    accents.nothing,
    [
      [texts.goneEntry, `-# ${texts.goneEntryHint}`].join('\n'),
      questionRow(entries.length > 0 ? entries : entriesById(story, story.about.firstQuestions), {
        ...context,
        questionKey: undefined,
      }),
    ],
    true,
  );
}

function answerMessage(verdict: Extract<Verdict, { kind: 'answer' }>, context: QuestionContext): Message {
  const { entry, also, alternatives } = verdict;
  const shown = also === null ? [entry] : [entry, also.entry];
  const onward = {
    related: entriesById(context.story, entry.related),
    nearest: alternatives.map((candidate) => candidate.entry),
  };
  const showsQuestion = also !== null || !isAsTyped(verdict.confidence, context);
  return makeMessage(
    accents.answer,
    [
      context.opening ?? '',
      ...shown.flatMap((each, at) => [
        ...(at === 0 ? [] : [divider]),
        ...answerParts(each, context, showsQuestion),
      ]),
      ...secondParts(context.second, context),
      controls('entry', shown, onward, context),
    ],
    context.ephemeral,
  );
}

function gapMessage(verdict: Extract<Verdict, { kind: 'gap' }>, context: QuestionContext): Message {
  const { gap } = verdict;
  return makeMessage(
    accents.gap,
    [
      context.opening ?? '',
      ...answerParts(gap, context, !isAsTyped(verdict.confidence, context)),
      ...secondParts(context.second, context),
      controls('gap', [gap], { related: entriesById(context.story, gap.related), nearest: [] }, context),
    ],
    context.ephemeral,
  );
}

/** The row below an answer; where another question of the message is open, it asks what that one meant. */
function controls(
  subject: 'entry' | 'gap',
  shown: readonly (Entry | Gap)[],
  onward: Parameters<typeof answerControls>[2],
  context: QuestionContext,
): ButtonRow {
  const open = secondSuggestions(context.second);
  return answerControls(subject, shown, open.length === 0 ? onward : { related: open, nearest: [] }, context);
}

function suggestionsMessage(candidates: readonly Candidate[], context: QuestionContext): Message {
  const texts = textsIn(context.language);
  const entries = candidates.map((candidate) => candidate.entry);
  return makeMessage(
    accents.suggestions,
    [
      [...messageLine(context), ...nothingOn(context), texts.didYouMean].join('\n'),
      ...secondParts(context.second, context),
      questionRow(entries, context),
      `-# ${texts.noneOfThese} ${texts.topicsHint}`,
    ],
    context.ephemeral,
  );
}

function nothingMessage(context: QuestionContext): Message {
  const { story, language, chosenLanguage } = context;
  const texts = textsIn(language);
  return makeMessage(
    accents.nothing,
    [
      [
        ...messageLine(context),
        nothingOnNames(story, context.question, language) ?? texts.nothingFound,
        `-# ${texts.nothingFoundTryTopic}`,
      ].join('\n'),
      ...secondParts(context.second, context),
      openTopicSelect(story, language, chosenLanguage),
    ],
    true,
  );
}

/** Whether the reader typed the question that is answered, word for word, so that it need not be repeated. */
function isAsTyped(confidence: number, { origin, question, isFollowUp }: QuestionContext): boolean {
  return origin === 'reader' && question !== '' && confidence === 1 && isFollowUp !== true;
}

/** What somebody's message says, since the reply is not shown below it. */
function messageLine({ language, question, origin }: QuestionContext): readonly string[] {
  return origin === 'reader' ? [] : [`-# ${textsIn(language).messageSays(echo(question))}`];
}

/** That the story has nothing on a name that was asked about: what is offered is not on it. */
function nothingOn({ story, question, language }: QuestionContext): readonly string[] {
  const line = nothingOnNames(story, question, language);
  return line === undefined ? [] : [line];
}

function questionRow(entries: readonly Entry[], context: QuestionContext): ButtonRow {
  return { buttons: questionButtons(entries, context) };
}
