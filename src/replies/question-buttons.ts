import type { Entry } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import type { Button } from './message.ts';

/** How many questions a reply offers as buttons. */
const maxButtons = 3;

/** The questions that are shown as buttons: the first three different ones. */
export function firstOf(entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)].slice(0, maxButtons);
}

/** What the ids of question buttons carry besides the question. */
export interface QuestionReference {
  readonly language: Language;
  /** The language that the reader chose with the option, if any. */
  readonly chosenLanguage?: Language | undefined;
  /** Key of the logged question that the buttons are offered for, if any. */
  readonly questionKey?: string | undefined;
}

/** Up to three buttons that each ask a different question. */
export function questionButtons(entries: readonly Entry[], reference: QuestionReference): readonly Button[] {
  const { language, chosenLanguage, questionKey } = reference;
  return firstOf(entries).map((entry) => ({
    label: labelOf(entry, language),
    customId: makeCustomId('ask', 'open', chosenLanguage, entry.id, ...keyPart(questionKey)),
  }));
}

/** What a button says: the entry's short label, or else its question. */
function labelOf(entry: Entry, language: Language): string {
  return entry.short?.[language] ?? entry.ask[language][0] ?? entry.id;
}

/** The last part of an id: the key of a logged question. Empty if there is none. */
export function keyPart(questionKey: string | undefined): readonly string[] {
  return questionKey === undefined ? [] : [questionKey];
}
