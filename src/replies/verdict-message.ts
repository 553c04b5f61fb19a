import type { Entry, Gap, Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { Candidate, Verdict } from '../matching/verdict.ts';
import { answerParts } from './answer-parts.ts';
import { entriesById } from './entry-index.ts';
import { accents, divider, makeMessage, type Message, type Part } from './message.ts';
import { ratingRow } from './rating-row.ts';
import { secondParts } from './second-question.ts';
import { firstOf, questionButtons, questionSelect } from './question-buttons.ts';
import { textsIn } from './texts/catalogue.ts';
import { openTopicSelect } from './topics/topic-select.ts';
import { echo } from './user-text.ts';

/** What a reply to a question depends on, besides the verdict. */
export interface QuestionContext {
  readonly story: Story;
  readonly language: Language;
  /** The language that the reader chose with the option, if any. */
  readonly chosenLanguage?: Language | undefined;
  /** The question as typed. */
  readonly question: string;
  /** Whether the reader typed the question, or it is from somebody's message. */
  readonly origin: 'reader' | 'message';
  /** Whether only the reader sees the reply. */
  readonly ephemeral: boolean;
  /** Key of the question in the question log, for the ids of buttons that add to it. */
  readonly questionKey?: string | undefined;
  /** Whether others could see the answer where the reader is: then what only the reader sees can be shown to everyone. */
  readonly canShare?: boolean | undefined;
  /** The other question of the same message, and its verdict, where the two are not two answers. */
  readonly second?: { readonly question: string; readonly verdict: Verdict } | undefined;
  /** A line above an answer or a gap: whom it is for. */
  readonly opening?: string | undefined;
}

/** The reply to a question: an answer, suggestions, a gap, or that nothing was found. */
export function verdictMessage(verdict: Verdict, context: QuestionContext): Message {
  if (verdict.kind === 'answer') return answerMessage(verdict, context);
  if (verdict.kind === 'suggestions') return suggestionsMessage(verdict.candidates, context);
  if (verdict.kind === 'gap') return gapMessage(verdict.gap, verdict.nearest, context);
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
      `### ${texts.goneEntry}`,
      texts.goneEntryHint,
      ...offer(
        `**${texts.didYouMean}**`,
        entries.length > 0 ? entries : entriesById(story, story.about.firstQuestions),
        context,
      ),
    ],
    true,
  );
}

function answerMessage(
  { entry, also, alternatives }: Extract<Verdict, { kind: 'answer' }>,
  context: QuestionContext,
): Message {
  const { story, language } = context;
  const texts = textsIn(language);
  const shown = also === null ? [entry] : [entry, also.entry];
  const related = firstOf(entriesById(story, entry.related).filter((other) => !shown.includes(other)));
  const others = alternatives.map((candidate) => candidate.entry).filter((other) => !related.includes(other));
  return makeMessage(
    accents.answer,
    [
      context.opening ?? '',
      ...shown.flatMap((each) => [...answerParts(story.about, each, language), divider]),
      ...secondParts(context),
      ...offer(texts.related, related, context),
      questionSelect(texts.notWhatYouMeant, others, context),
      ratingRow('entry', shown, context),
    ],
    context.ephemeral,
  );
}

function suggestionsMessage(candidates: readonly Candidate[], context: QuestionContext): Message {
  const texts = textsIn(context.language);
  const entries = candidates.map((candidate) => candidate.entry);
  return makeMessage(
    accents.suggestions,
    [
      askedLine(context),
      `### ${texts.didYouMean}`,
      ...questionButtons(entries, context),
      ...secondParts(context),
      `-# ${texts.noneOfThese} ${texts.topicsHint}`,
    ],
    context.ephemeral,
  );
}

function gapMessage(gap: Gap, nearest: readonly Candidate[], context: QuestionContext): Message {
  const { story, language } = context;
  const entries = [...entriesById(story, gap.related), ...nearest.map((candidate) => candidate.entry)];
  return makeMessage(
    accents.gap,
    [
      context.opening ?? '',
      ...answerParts(story.about, gap, language),
      divider,
      ...secondParts(context),
      ...offer(textsIn(language).answeredInstead, entries, context),
      ratingRow('gap', [gap], context),
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
      `### ${texts.nothingFound}`,
      askedLine(context),
      ...secondParts(context),
      texts.nothingFoundTryTopic,
      openTopicSelect(story, language, chosenLanguage),
      `-# ${texts.topicsHint}`,
    ],
    true,
  );
}

function askedLine({ language, question, origin }: QuestionContext): string {
  const texts = textsIn(language);
  return `-# ${origin === 'reader' ? texts.youAsked(echo(question)) : texts.messageSays(echo(question))}`;
}

/** A heading with the questions as buttons below it; empty if there are no questions. */
function offer(heading: string, entries: readonly Entry[], context: QuestionContext): readonly Part[] {
  if (entries.length === 0) return [];
  const { language, chosenLanguage } = context;
  return [heading, ...questionButtons(entries, { language, chosenLanguage })];
}
