import type { Entry } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import type { Button, Select } from './message.ts';

/** How many questions a reply offers as buttons. */
const mostButtons = 3;

/** The questions that buttons show: the first three, the same one only once. */
export function firstOf(entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)].slice(0, mostButtons);
}

/** What goes along with a question in the ids of buttons. */
export interface QuestionReference {
  readonly language: Language;
  /** The language that the reader chose with the option, if any. */
  readonly chosenLanguage?: Language | undefined;
  /** The logged question that the buttons are offered for, if there is one. */
  readonly questionKey?: string | undefined;
}

/** Up to three buttons, each asking one question; the same question only once. */
export function questionButtons(entries: readonly Entry[], reference: QuestionReference): readonly Button[] {
  const { language, chosenLanguage, questionKey } = reference;
  return firstOf(entries).map((entry) => ({
    label: entry.ask[language][0] ?? entry.id,
    customId: makeCustomId('ask', 'open', chosenLanguage, entry.id, ...keyPart(questionKey)),
  }));
}

/** The end of an id that names a logged question; nothing when there is none. */
export function keyPart(questionKey: string | undefined): readonly string[] {
  return questionKey === undefined ? [] : [questionKey];
}

/** A menu of questions, each asked by picking it; `placeholder` says what they are. */
export function questionSelect(
  placeholder: string,
  entries: readonly Entry[],
  { language, chosenLanguage, questionKey }: QuestionReference,
): Select {
  return {
    placeholder,
    customId: makeCustomId('ask', 'pick', chosenLanguage, ...keyPart(questionKey)),
    options: entries.map((entry) => ({ label: entry.ask[language][0] ?? entry.id, value: entry.id })),
  };
}
