import { loadLabelledQuestions } from '../../knowledge/labelled-questions.ts';
import { createMatcher } from '../../matching/matcher.ts';
import type { Insights } from '../../question-log/insights.ts';
import { build } from '../../serving/build.ts';
import type { Rejected } from '../../serving/built.ts';
import { sameTextKey } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import type { AskAsReader, Told } from '../as-reader.ts';
import { triage } from '../triage.ts';
import { openQuestions, withKnownAnswers, type OpenQuestion } from './open-questions.ts';
import { createProposer, judge, type Proposal } from './proposals.ts';
import { shownBy } from './reached.ts';

/** A reader's question that words are wanted for. */
export interface WordsTask {
  /** The knowledge folder, which may have changed since it was loaded. */
  readonly folder: string;
  readonly text: string;
  readonly language: Language;
  /** Id of the entry that answers it, as a curator says; undefined where that is left to its label and its readers' picks. */
  readonly answer: string | undefined;
  /** What readers asked: questions whose readers picked an entry are judged by as well. */
  readonly asked: Insights;
}

/** The words proposed, or why there are none. */
export type WordsResult =
  | {
      readonly ok: true;
      readonly kind: 'proposed';
      /** Best first, at most three. */
      readonly proposals: readonly Proposal[];
      /** Id of the entry that answers the question; undefined where nobody has said. */
      readonly answer: string | undefined;
    }
  /** By an entry or a gap. */
  | { readonly ok: true; readonly kind: 'answered'; readonly by: string }
  | Rejected;

/** Proposes words by which a question is answered. */
export type WordProposer = (task: WordsTask) => Promise<WordsResult>;

/**
 * Proposes words, which takes the thread a few seconds.
 *
 * @param cacheFolder Where builds are cached; null caches none.
 */
export function createWordProposer(cacheFolder: string | null, ask: AskAsReader): WordProposer {
  return async ({ folder, text, language, answer, asked }) => {
    const built = await build(folder, cacheFolder);
    if (!built.ok) return built;
    const { story, model } = built;
    const matcher = createMatcher(story, model);
    const { questions: labelled } = await loadLabelledQuestions(folder);
    const isAsked = (question: OpenQuestion): boolean => sameTextKey(question.text) === sameTextKey(text);
    const open = openQuestions(triage(asked, { story, matcher }, ask), labelled);
    const known = open.find(isAsked)?.accept ?? [];
    const question = { text, language, count: 1, accept: answer === undefined ? known : [answer] };
    const by = answeredBy(ask({ story, matcher, text, language }), question);
    if (by !== undefined) return { ok: true, kind: 'answered', by };
    const others = open.filter((other) => !isAsked(other));
    const before = judge(built, withKnownAnswers(labelled, [question, ...others]));
    return {
      ok: true,
      kind: 'proposed',
      proposals: createProposer(story, ask)(before, question),
      answer: question.accept[0],
    };
  };
}

/** The entry or gap that a question gets now; undefined if none, or not the one that is known to be right. */
function answeredBy(told: Told, { accept }: OpenQuestion): string | undefined {
  if (told.kind === 'gap') return accept.length === 0 ? told.gap.id : undefined;
  if (told.kind !== 'answer') return undefined;
  return shownBy(told).find((id) => accept.length === 0 || accept.includes(id));
}
