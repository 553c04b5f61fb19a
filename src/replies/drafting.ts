import type { DraftResult } from '../curation/draft/draft-result.ts';
import type { Drafter } from '../curation/draft/drafts.ts';
import { entryDraft } from '../curation/draft/entry-draft.ts';
import { nearestGapTopic, nearestTargets } from '../curation/draft/nearest-targets.ts';
import type { Language } from '../text/language.ts';
import type { Insights } from '../question-log/insights.ts';
import type { LoggedQuestion } from '../question-log/question-log.ts';
import type { KnowledgeBase } from '../serving/knowledge-base.ts';
import {
  draftAppendedMessage,
  draftMessage,
  draftRejectedMessage,
  gapsFile,
  goneTargetMessage,
  phrasingAddedMessage,
} from './draft-message.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';

/** A logged question, and how a curator looks at it. */
export interface Draft {
  readonly question: LoggedQuestion;
  /** What the curator takes it to be in. */
  readonly writtenIn: Language;
  /** How many days the curator looks back on. */
  readonly days: number;
  /** Of the curator. */
  readonly language: Language;
}

/** The knowledge, and what edits its files. */
interface Editing {
  readonly knowledge: KnowledgeBase;
  readonly drafter: Drafter;
}

/** A message, and what to note about it in the log: never what was typed. */
interface Drafted {
  readonly message: Message;
  readonly facts: Readonly<Record<string, string | number | null>>;
  /** Puts the message in the place of the one that it follows. */
  readonly updates?: true;
}

/** Offers the places in the knowledge where a question may go; what its readers picked comes first. */
export function openDraft({ current }: KnowledgeBase, draft: Draft, insights: Insights | null): Drafted {
  const { question } = draft;
  const picks = insights?.offered.find(({ key }) => key === question.key)?.picks ?? [];
  const nearest = nearestTargets(current, question.text, limits.selectOptions);
  return {
    message: draftMessage({ ...draft, story: current.story, nearest, picks }),
    facts: { verdict: 'draft' },
  };
}

/** Adds a question to the phrasings of the entry or gap with an id. */
export async function addToTarget(
  { knowledge, drafter }: Editing,
  draft: Draft,
  id: string,
): Promise<Drafted> {
  const { question, writtenIn, language } = draft;
  const { entries, gaps } = knowledge.current.story;
  const target = entries.find((entry) => entry.id === id) ?? gaps.find((gap) => gap.id === id);
  if (target === undefined) return goneTarget(language);
  const phrasing = { id, text: question.text, language: writtenIn };
  const result = await drafter({ kind: 'phrasing', folder: knowledge.folder, phrasing });
  if (!result.ok) return rejected(result, language);
  return {
    message: phrasingAddedMessage(result.place, question.text, target.ask[language][0] ?? id, language),
    facts: { verdict: 'phrasing added', target: id },
    updates: true,
  };
}

/** Appends the beginning of an entry to the file of a topic, or of a gap to the file of the nearest gap. */
export async function beginIn({ knowledge, drafter }: Editing, draft: Draft, file: string): Promise<Drafted> {
  const { question, writtenIn, language } = draft;
  const { topics } = knowledge.current.story.about;
  if (file !== gapsFile && topics.every(({ id }) => id !== file)) return goneTarget(language);
  const kind = file === gapsFile ? 'gap' : 'entry';
  const { text } = question;
  const topic = kind === 'gap' ? nearestGapTopic(knowledge.current, text) : file;
  const begun = { topic, text, language: writtenIn };
  const result = await drafter({ kind: 'draft', folder: knowledge.folder, draft: begun });
  if (!result.ok) return rejected(result, language);
  return {
    message: draftAppendedMessage(result.place, entryDraft({ text, language: writtenIn, kind }), language),
    facts: { verdict: 'draft appended', target: topic },
    updates: true,
  };
}

function goneTarget(language: Language): Drafted {
  return { message: goneTargetMessage(language), facts: { verdict: 'gone' } };
}

function rejected({ problems }: DraftResult & { readonly ok: false }, language: Language): Drafted {
  return {
    message: draftRejectedMessage(problems, language),
    facts: { verdict: 'draft rejected', problems: problems.length },
  };
}
