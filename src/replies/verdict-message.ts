import type { Entry, Gap, Language, Story } from '../knowledge/story.ts';
import type { Candidate, Verdict } from '../matching/verdict.ts';
import { accents, makeMessage, type Message, type Part } from './message.ts';
import { questionButtons } from './question-buttons.ts';
import { attributionLine, sourceLine } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';
import { echo } from './user-text.ts';

/** What shapes a reply to a question, besides the verdict on it. */
export interface QuestionContext {
  readonly story: Story;
  readonly language: Language;
  /** The language that the reader chose with the option, if any. */
  readonly chosenLanguage?: Language | undefined;
  /** The question as typed. */
  readonly question: string;
  /** Whether nobody but the reader may see the reply. */
  readonly onlyForReader: boolean;
}

/** The reply to a question: its answer, questions that may have been meant, that the story does not say, or nothing. */
export function verdictMessage(verdict: Verdict, context: QuestionContext): Message {
  if (verdict.kind === 'answer') return answerMessage(verdict.entry, context);
  if (verdict.kind === 'suggestions') return suggestionsMessage(verdict.candidates, context);
  if (verdict.kind === 'gap') return gapMessage(verdict.gap, verdict.nearest, context);
  return nothingMessage(context);
}

/** The reply to a question that is known by its id but no longer there, with the questions nearest to it. */
export function goneMessage(nearest: readonly Candidate[], context: QuestionContext): Message {
  const texts = textsIn(context.language);
  const entries = nearest.map((candidate) => candidate.entry);
  return makeMessage(
    accents.nothing,
    [
      `### ${texts.goneEntry}`,
      texts.goneEntryHint,
      ...offer(texts.didYouMean, entries.length > 0 ? entries : firstQuestions(context.story), context),
    ],
    true,
  );
}

function answerMessage(entry: Entry, context: QuestionContext): Message {
  const { story, language } = context;
  const related = entriesById(story, entry.related);
  return makeMessage(
    accents.answer,
    [
      `### ${entry.ask[language][0] ?? ''}`,
      entry.answer[language],
      [
        `-# ${attributionLine(entry.attribution[language], language)}`,
        `-# ${sourceLine(story.about, entry.sources, language)}`,
        ...quotesCaveat(entry, context),
      ].join('\n'),
      ...offer(textsIn(language).related, related, context),
    ],
    context.onlyForReader,
  );
}

function suggestionsMessage(candidates: readonly Candidate[], context: QuestionContext): Message {
  const texts = textsIn(context.language);
  const entries = candidates.map((candidate) => candidate.entry);
  return makeMessage(
    accents.suggestions,
    [`-# ${texts.youAsked(echo(context.question))}`, ...offer(`### ${texts.didYouMean}`, entries, context)],
    context.onlyForReader,
  );
}

function gapMessage(gap: Gap, nearest: readonly Candidate[], context: QuestionContext): Message {
  const { story, language } = context;
  const entries = [...entriesById(story, gap.related), ...nearest.map((candidate) => candidate.entry)];
  return makeMessage(
    accents.gap,
    [
      `### ${gap.ask[language][0] ?? ''}`,
      gap.answer[language],
      `-# ${sourceLine(story.about, gap.sources, language)}`,
      ...offer(textsIn(language).answeredInstead, entries, context),
    ],
    context.onlyForReader,
  );
}

function nothingMessage(context: QuestionContext): Message {
  const { story, language } = context;
  const texts = textsIn(language);
  const topics = story.about.topics.map((topic) => topic.title[language]);
  return makeMessage(
    accents.nothing,
    [
      `### ${texts.nothingFound}`,
      `-# ${texts.youAsked(echo(context.question))}`,
      texts.nothingFoundHint(topics),
      ...offer(texts.tryThese, firstQuestions(story), context),
    ],
    true,
  );
}

/** A heading with the questions as buttons under it; nothing where there are no questions. */
function offer(heading: string, entries: readonly Entry[], context: QuestionContext): readonly Part[] {
  if (entries.length === 0) return [];
  return [heading, ...questionButtons(entries, context.language, context.chosenLanguage)];
}

/** An answer that quotes somebody carries the story's caveat, for quotes are what a translation changes. */
function quotesCaveat(entry: Entry, { story, language }: QuestionContext): readonly string[] {
  return /["“«]/u.test(entry.answer[language]) ? [`-# ${story.about.notice[language]}`] : [];
}

function firstQuestions(story: Story): readonly Entry[] {
  return entriesById(story, story.about.firstQuestions);
}

function entriesById(story: Story, ids: readonly string[]): readonly Entry[] {
  return ids.flatMap((id) => story.entries.filter((entry) => entry.id === id));
}
