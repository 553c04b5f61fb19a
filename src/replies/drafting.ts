import type { DraftResult } from '../curation/draft/draft-result.ts';
import type { Drafter } from '../curation/draft/drafts.ts';
import { entryDraft } from '../curation/draft/entry-draft.ts';
import { nearestGapTopic, nearestTargets } from '../curation/draft/nearest-targets.ts';
import type { Language } from '../text/language.ts';
import type { Insights } from '../question-log/insights.ts';
import type { LoggedQuestion } from '../question-log/question-log.ts';
import type { KnowledgeBase } from '../serving/knowledge-base.ts';
import {
  changedSinceMessage,
  draftAppendedMessage,
  draftMessage,
  draftRejectedMessage,
  gapsFile,
  goneTargetMessage,
  phrasingAddedMessage,
  undoneMessage,
  type UndoVerb,
} from './draft-message.ts';
import { limits } from './limits.ts';
import type { Reply } from './reply.ts';

/** A logged question that a curator is drafting an answer to. */
export interface Draft {
  readonly question: LoggedQuestion;
  /** The language of the question, as detected or set by the curator. */
  readonly writtenIn: Language;
  /** How many days the curator looks back. */
  readonly days: number;
  /** The curator's language. */
  readonly language: Language;
}

/** The knowledge, and the service that edits its files. */
interface DraftServices {
  readonly knowledge: KnowledgeBase;
  readonly drafter: Drafter;
  /** Whether drafts are kept from readers until somebody else has read them. */
  readonly isReviewing?: boolean | undefined;
}

/** Offers the entries, gaps and topics that a question may be added to; what its readers picked comes first. */
export function openDraft({ current }: KnowledgeBase, draft: Draft, insights: Insights | null): Reply {
  const { question } = draft;
  const picks = insights?.offered.find(({ key }) => key === question.key)?.picks ?? [];
  const nearest = nearestTargets(current, question.text, limits.selectOptions);
  return {
    message: draftMessage({ ...draft, story: current.story, nearest, picks }),
    logFields: { verdict: 'draft' },
  };
}

/** Adds a question to the phrasings of an entry or a gap. */
export async function addPhrasingTo(
  { knowledge, drafter }: DraftServices,
  draft: Draft,
  id: string,
): Promise<Reply> {
  const { question, writtenIn, language } = draft;
  const { entries, gaps } = knowledge.current.story;
  const target = entries.find((entry) => entry.id === id) ?? gaps.find((gap) => gap.id === id);
  if (target === undefined) return goneTarget(language);
  const phrasing = { id, text: question.text, language: writtenIn };
  const result = await drafter({ kind: 'phrasing', folder: knowledge.folder, phrasing });
  if (!result.ok) return rejected(result, language);
  return {
    message: phrasingAddedMessage(result.place, question.text, target.ask[language][0] ?? id, {
      ...draft,
      writtenTo: id,
    }),
    logFields: { verdict: 'phrasing added', target: id },
    updatesMessage: true,
  };
}

/** Appends the draft of an entry to the file of a topic, or of a gap to the file of the nearest gap. */
export async function startIn(
  { knowledge, drafter, isReviewing: isForReview }: DraftServices,
  draft: Draft,
  file: string,
): Promise<Reply> {
  const { question, writtenIn, language } = draft;
  const { topics, languages } = knowledge.current.story.about;
  if (file !== gapsFile && topics.every(({ id }) => id !== file)) return goneTarget(language);
  const kind = file === gapsFile ? 'gap' : 'entry';
  const { text } = question;
  const topic = kind === 'gap' ? nearestGapTopic(knowledge.current, text) : file;
  const newDraft = { topic, text, language: writtenIn, isForReview };
  const result = await drafter({ kind: 'draft', folder: knowledge.folder, draft: newDraft });
  if (!result.ok) return rejected(result, language);
  return {
    message: draftAppendedMessage(
      result.place,
      entryDraft({ text, language: writtenIn, kind, languages, isForReview }),
      {
        ...draft,
        writtenTo: topic,
      },
    ),
    logFields: { verdict: 'draft appended', target: topic },
    updatesMessage: true,
  };
}

/**
 * Undoes what {@link addPhrasingTo} or {@link startIn} wrote.
 * @param writtenTo The id of the entry or gap, or the topic.
 */
export async function undo(
  { knowledge, drafter, isReviewing: isForReview }: DraftServices,
  { question, writtenIn, language }: Draft,
  verb: UndoVerb,
  writtenTo: string,
): Promise<Reply> {
  const { folder } = knowledge;
  const written = { text: question.text, language: writtenIn };
  const result = await drafter(
    verb === 'remove'
      ? { kind: 'phrasing', folder, phrasing: { id: writtenTo, ...written }, undo: true }
      : { kind: 'draft', folder, draft: { topic: writtenTo, ...written, isForReview }, undo: true },
  );
  if (result.ok) {
    return {
      message: undoneMessage(verb, result.place, question.text, language),
      logFields: { verdict: 'undone', target: writtenTo },
      updatesMessage: true,
    };
  }
  return result.problems.length === 0
    ? { message: changedSinceMessage(language), logFields: { verdict: 'changed since' } }
    : rejected(result, language);
}

/** The reply where what was picked is no longer in the story. */
export function goneTarget(language: Language): Reply {
  return { message: goneTargetMessage(language), logFields: { verdict: 'gone' } };
}

/** The reply where an edit was refused. */
export function rejected({ problems }: DraftResult & { readonly ok: false }, language: Language): Reply {
  return {
    message: draftRejectedMessage(problems, language),
    logFields: { verdict: 'draft rejected', problems: problems.length },
  };
}
