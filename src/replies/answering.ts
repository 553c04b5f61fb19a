import type { Entry } from '../knowledge/story.ts';
import type { Snapshot } from '../matching/knowledge-base.ts';
import type { Verdict } from '../matching/verdict.ts';
import { unhelpfulMessage, type FeedbackSubject } from './feedback-message.ts';
import type { Message } from './message.ts';
import { questionsIn } from './message-questions.ts';
import { noticeMessage } from './notice-message.ts';
import { textsIn } from './texts/catalogue.ts';
import { goneMessage, verdictMessage, type QuestionContext } from './verdict-message.ts';

/** How a reader wants to be answered. */
export type Wish = Pick<QuestionContext, 'language' | 'chosenLanguage' | 'onlyForReader'>;

/** A message, and what to note about it in the log: never what was typed. */
export interface Answered {
  readonly message: Message;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** How many questions are offered in place of one that is gone. */
const replacements = 3;

/** Answers a question in somebody's own words. */
export function answerQuestion({ story, matcher }: Snapshot, question: string, wish: Wish): Answered {
  const verdict = matcher.match(question);
  const context: QuestionContext = { ...wish, story, question, origin: 'reader' };
  return { message: verdictMessage(verdict, context), facts: factsOf(verdict) };
}

/** Answers the question of an entry, or says that it is gone and offers the nearest. */
export function answerEntry(snapshot: Snapshot, entryId: string, wish: Wish): Answered {
  const { story, matcher } = snapshot;
  const context: QuestionContext = { ...wish, story, question: '', origin: 'reader' };
  const entry = findEntry(snapshot, entryId);
  if (entry === undefined) {
    // An id is made of words, so the entries nearest to it are a fair guess at what took its place.
    const nearest = matcher.complete(entryId.replaceAll('-', ' '), replacements);
    return { message: goneMessage(nearest, context), facts: { verdict: 'gone' } };
  }
  const verdict: Verdict = { kind: 'answer', entry, confidence: 1, alternatives: [] };
  return { message: verdictMessage(verdict, context), facts: { verdict: 'chosen', entry: entry.id } };
}

/** Answers the text of somebody's message: of what it may ask, the likeliest that the story has something on. */
export function answerMessageText({ story, matcher }: Snapshot, content: string, wish: Wish): Answered {
  const questions = questionsIn(content);
  const verdicts = questions.map((question) => ({ question, verdict: matcher.match(question) }));
  const best =
    verdicts.find(({ verdict }) => verdict.kind === 'answer' || verdict.kind === 'gap') ??
    verdicts.find(({ verdict }) => verdict.kind === 'suggestions') ??
    verdicts[0];
  if (best === undefined) {
    return { message: noticeMessage(textsIn(wish.language).emptyMessage), facts: { verdict: 'empty' } };
  }
  const context: QuestionContext = { ...wish, story, question: best.question, origin: 'message' };
  return { message: verdictMessage(best.verdict, context), facts: factsOf(best.verdict) };
}

/** Offers the questions closest to one whose answer did not help. */
export function offerClosest(snapshot: Snapshot, subject: FeedbackSubject, id: string, wish: Wish): Message {
  const { story, matcher } = snapshot;
  const asked = (subject === 'entry' ? story.entries : story.gaps).find((item) => item.id === id);
  const question = asked?.ask[wish.language][0] ?? id.replaceAll('-', ' ');
  const related = (asked?.related ?? []).flatMap((relatedId) => findEntry(snapshot, relatedId) ?? []);
  const near = matcher.complete(question, replacements + 1).map(({ entry }) => entry);
  const closest: readonly Entry[] = [...near, ...related].filter((entry) => entry.id !== id);
  return unhelpfulMessage(closest, wish.language, wish.chosenLanguage);
}

function findEntry({ story }: Snapshot, id: string): Entry | undefined {
  return story.entries.find((entry) => entry.id === id);
}

function factsOf(verdict: Verdict): Answered['facts'] {
  const { kind } = verdict;
  if (kind === 'answer') return { verdict: kind, entry: verdict.entry.id, confidence: verdict.confidence };
  if (kind === 'gap') return { verdict: kind, gap: verdict.gap.id, confidence: verdict.confidence };
  if (kind === 'nothing') return { verdict: kind };
  const [best] = verdict.candidates;
  return { verdict: kind, entry: best?.entry.id ?? null, confidence: best?.confidence ?? null };
}
