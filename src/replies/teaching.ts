import type { Drafter } from '../curation/draft/drafts.ts';
import { nearestTargets, searchTargets } from '../curation/draft/nearest-targets.ts';
import { asWritten, type Addition } from '../curation/meanings/addition.ts';
import type { WordProposer } from '../curation/meanings/word-proposals.ts';
import { wordsAtPlace } from '../curation/meanings/words-in-question.ts';
import type { Insights } from '../question-log/insights.ts';
import type { KnowledgeBase } from '../serving/knowledge-base.ts';
import { changedSinceMessage, draftRejectedMessage } from './draft-message.ts';
import { goneTarget, rejected, type Draft } from './drafting.ts';
import { limits } from './limits.ts';
import {
  answeredAlreadyMessage,
  foundMessage,
  proposalsMessage,
  wordsAddedMessage,
  wordsRemovedMessage,
} from './meanings-message.ts';
import type { Reply } from './reply.ts';

/** The knowledge, the service that proposes words and the one that edits the files. */
interface TeachingServices {
  readonly knowledge: KnowledgeBase;
  readonly proposeWords: WordProposer;
  readonly drafter: Drafter;
}

/**
 * Proposes words that would get a question answered.
 * @param answer Id of the entry that answers it, if the curator has said.
 */
export async function proposeWordsFor(
  { knowledge, proposeWords }: TeachingServices,
  draft: Draft,
  asked: Insights,
  answer: string | undefined,
): Promise<Reply> {
  const { question, writtenIn, language } = draft;
  const { story } = knowledge.current;
  if (answer !== undefined && story.entries.every(({ id }) => id !== answer)) return goneTarget(language);
  const { text } = question;
  const result = await proposeWords({ folder: knowledge.folder, text, language: writtenIn, answer, asked });
  if (!result.ok) {
    const { problems } = result;
    return {
      message: draftRejectedMessage(problems, language),
      logFields: { verdict: 'words rejected', problems: problems.length },
    };
  }
  if (result.kind === 'answered') {
    return {
      message: answeredAlreadyMessage(result.by, { story, language }),
      logFields: { verdict: 'answered already', target: result.by },
    };
  }
  const nearest = nearestTargets(knowledge.current, text, limits.selectOptions);
  return {
    message: proposalsMessage({ ...draft, story }, { ...result, nearest }),
    logFields: { verdict: 'words proposed', proposals: result.proposals.length },
  };
}

/**
 * Adds words of a question to the vocabulary.
 *
 * @param picked What the menu of proposals sent: the kind, the id, the position of the words in the question, and for a new concept
 * its first word.
 */
export async function teachWords(
  { knowledge, drafter }: TeachingServices,
  draft: Draft,
  picked: string,
): Promise<Reply> {
  const [kind = '', id = '', place = '', beside] = picked.split(':');
  const addition = readAddition(draft, kind, id, place, beside);
  if (addition === undefined) return goneTarget(draft.language);
  const result = await drafter({ kind: 'words', folder: knowledge.folder, words: addition });
  if (!result.ok) return rejected(result, draft.language);
  return {
    message: wordsAddedMessage(result.place, addition, { ...draft, story: knowledge.current.story }),
    logFields: { verdict: 'words added', target: addition.id },
    updatesMessage: true,
  };
}

/** Undoes what {@link teachWords} wrote. */
export async function forgetWords(
  { knowledge, drafter }: TeachingServices,
  draft: Draft,
  kind: Addition['kind'],
  id: string,
  place: string,
  beside: string | undefined,
): Promise<Reply> {
  const { language } = draft;
  const addition = readAddition(draft, kind, id, place, beside);
  if (addition === undefined) return goneTarget(language);
  const result = await drafter({ kind: 'words', folder: knowledge.folder, words: addition, undo: true });
  if (result.ok) {
    return {
      message: wordsRemovedMessage(result.place, addition, language),
      logFields: { verdict: 'undone', target: addition.id },
      updatesMessage: true,
    };
  }
  return result.problems.length === 0
    ? { message: changedSinceMessage(language), logFields: { verdict: 'changed since' } }
    : rejected(result, language);
}

/** Finds entries and gaps for what was typed into the form. */
export function searchFor(
  { knowledge }: Pick<TeachingServices, 'knowledge'>,
  typed: string,
  view: Parameters<typeof foundMessage>[2],
): Reply {
  const found = searchTargets(knowledge.current, typed, limits.selectOptions);
  return {
    message: foundMessage(typed, found, view),
    logFields: { verdict: 'searched', found: found.length },
  };
}

/** The words that a component stands for; undefined when it is forged. */
function readAddition(
  { question, writtenIn }: Draft,
  kind: string,
  id: string,
  place: string,
  beside: string | undefined,
): Addition | undefined {
  const words = wordsAtPlace(question.text, place);
  if (words === undefined || (kind !== 'concept' && kind !== 'name')) return undefined;
  if (beside !== undefined && !/^\p{L}+$/u.test(beside)) return undefined;
  return {
    kind,
    id,
    language: writtenIn,
    words: asWritten(kind, words),
    ...(beside === undefined ? {} : { beside }),
  };
}
