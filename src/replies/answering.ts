import type { Entry } from '../knowledge/story.ts';
import type { LoggedVerdict } from '../question-log/question-event.ts';
import type { Snapshot } from '../serving/knowledge-base.ts';
import { alternativeFrom } from '../matching/decision.ts';
import type { Candidate, Matcher, Verdict } from '../matching/verdict.ts';
import { entriesById, entryById } from './entry-index.ts';
import { unhelpfulMessage, type FeedbackSubject } from './feedback-message.ts';
import type { Message } from './message.ts';
import type { LogFields, Reply } from './reply.ts';
import { goneMessage, verdictMessage, type QuestionContext } from './verdict-message.ts';

/** How a question is to be answered, besides the question itself. */
export type ReplyOptions = Pick<
  QuestionContext,
  'language' | 'chosenLanguage' | 'ephemeral' | 'questionKey' | 'canShare' | 'opening'
>;

/** How many questions are offered instead of one that no longer exists. */
const replacements = 3;

/** Answers the question of an entry, or offers the nearest ones if it no longer exists. */
export function answerEntry(snapshot: Snapshot, entryId: string, options: ReplyOptions): Reply {
  const { story, matcher } = snapshot;
  const context: QuestionContext = { ...options, story, question: '', origin: 'reader' };
  const entry = entryById(story, entryId);
  if (entry === undefined) {
    // An id consists of words, so the entries nearest to it are a fair guess at its replacement.
    const nearest = nearestEntries(matcher, entryId.replaceAll('-', ' ')).slice(0, replacements);
    return { message: goneMessage(nearest, context), logFields: { verdict: 'gone' } };
  }
  const verdict: Verdict = { kind: 'answer', entry, confidence: 1, also: null, alternatives: [] };
  const text = entry.ask[options.language][0] ?? entry.id;
  return {
    message: verdictMessage(verdict, context),
    logFields: { verdict: 'chosen', entry: entry.id },
    ...askedEvent('chosen', text, { entry: entry.id, confidence: 1 }, options),
  };
}

/** Says of a gap that the story leaves it open, or offers the nearest questions if it no longer exists. */
export function answerGap(snapshot: Snapshot, gapId: string, options: ReplyOptions): Reply {
  const { story, matcher } = snapshot;
  const context: QuestionContext = { ...options, story, question: '', origin: 'reader' };
  const gap = story.gaps.find(({ id }) => id === gapId);
  if (gap === undefined) {
    const nearest = nearestEntries(matcher, gapId.replaceAll('-', ' ')).slice(0, replacements);
    return { message: goneMessage(nearest, context), logFields: { verdict: 'gone' } };
  }
  const text = gap.ask[options.language][0] ?? gap.id;
  const nearest = nearestEntries(matcher, text).slice(0, replacements);
  return {
    message: verdictMessage({ kind: 'gap', gap, confidence: 1, nearest }, context),
    logFields: { verdict: 'gap', gap: gap.id, confidence: 1 },
    ...askedEvent('gap', text, { gap: gap.id, confidence: 1 }, options),
  };
}

/** Shows everyone what only one reader saw: the answers of one or two entries, or a gap's; says so if they are gone. */
export function shareAnswer(
  snapshot: Snapshot,
  subject: FeedbackSubject,
  [id = '', also]: readonly string[],
  options: ReplyOptions,
): Reply {
  const { story } = snapshot;
  const context: QuestionContext = { ...options, story, question: '', origin: 'reader' };
  const gap = subject === 'gap' ? story.gaps.find((item) => item.id === id) : undefined;
  const entry = subject === 'entry' ? entryById(story, id) : undefined;
  const second = also === undefined ? undefined : entryById(story, also);
  const shared: Verdict | undefined =
    gap !== undefined
      ? { kind: 'gap', gap, confidence: 1, nearest: [] }
      : entry && {
          kind: 'answer',
          entry,
          confidence: 1,
          also: second === undefined ? null : { entry: second, confidence: 1 },
          alternatives: [],
        };
  if (shared === undefined) return answerEntry(snapshot, id, { ...options, ephemeral: true });
  return { message: verdictMessage(shared, context), logFields: { verdict: 'shared', [subject]: id } };
}

/** Offers the questions closest to one whose answer was not helpful: what else it may mean, then what goes with it. */
export function offerClosest(
  snapshot: Snapshot,
  subject: FeedbackSubject,
  id: string,
  options: ReplyOptions,
): Message {
  const { story, matcher } = snapshot;
  const asked = (subject === 'entry' ? story.entries : story.gaps).find((item) => item.id === id);
  const question = asked?.ask[options.language][0] ?? id.replaceAll('-', ' ');
  const related = entriesById(story, asked?.related ?? []);
  const near = nearestEntries(matcher, question)
    .filter(({ confidence }) => confidence >= alternativeFrom)
    .map(({ entry }) => entry);
  const closest: readonly Entry[] = [...near, ...related].filter((entry) => entry.id !== id);
  return unhelpfulMessage(closest, options);
}

/** The entries nearest to a question, best first. */
function nearestEntries(matcher: Matcher, question: string): readonly Candidate[] {
  return matcher
    .nearest(question, Infinity)
    .flatMap((near) =>
      near.subject === 'entry' ? [{ entry: near.entry, confidence: near.confidence }] : [],
    );
}

/** What the question log keeps of a question; nothing without a key. */
export function askedEvent(
  verdict: LoggedVerdict,
  text: string,
  { entry, gap, confidence }: LogFields,
  { questionKey, language }: ReplyOptions,
): Pick<Reply, 'event'> {
  if (questionKey === undefined) return {};
  return {
    event: {
      type: 'asked',
      key: questionKey,
      text,
      language,
      verdict,
      entry: typeof entry === 'string' ? entry : null,
      gap: typeof gap === 'string' ? gap : null,
      confidence: typeof confidence === 'number' ? confidence : null,
    },
  };
}

/** The fields of the log line of a verdict. */
export function logFieldsOf(verdict: Verdict): LogFields {
  const { kind } = verdict;
  if (kind === 'answer') return { verdict: kind, entry: verdict.entry.id, confidence: verdict.confidence };
  if (kind === 'gap') return { verdict: kind, gap: verdict.gap.id, confidence: verdict.confidence };
  if (kind === 'nothing') return { verdict: kind };
  const [best] = verdict.candidates;
  return { verdict: kind, entry: best?.entry.id ?? null, confidence: best?.confidence ?? null };
}
