import type { Entry, Gap, Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { Candidate, Verdict } from '../matching/verdict.ts';
import { answerParts } from './answer-parts.ts';
import { entriesById } from './entry-index.ts';
import { feedbackRow } from './feedback-message.ts';
import { accents, divider, makeMessage, type Message, type Part } from './message.ts';
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
}

/** The reply to a question: an answer, suggestions, a gap, or that nothing was found. */
export function verdictMessage(verdict: Verdict, context: QuestionContext): Message {
  if (verdict.kind === 'answer') return answerMessage(verdict.entry, verdict.alternatives, context);
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

function answerMessage(entry: Entry, alternatives: readonly Candidate[], context: QuestionContext): Message {
  const { story, language } = context;
  const texts = textsIn(language);
  const related = firstOf(entriesById(story, entry.related));
  const others = alternatives.map((candidate) => candidate.entry).filter((other) => !related.includes(other));
  return makeMessage(
    accents.answer,
    [
      ...answerParts(story.about, entry, language),
      divider,
      ...offer(texts.related, related, context),
      questionSelect(texts.notWhatYouMeant, others, context),
      feedbackRow('entry', entry.id, context),
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
      ...answerParts(story.about, gap, language),
      divider,
      ...offer(textsIn(language).answeredInstead, entries, context),
      feedbackRow('gap', gap.id, context),
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
