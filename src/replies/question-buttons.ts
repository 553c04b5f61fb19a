import type { Entry, Language } from '../knowledge/story.ts';
import { makeCustomId } from './custom-id.ts';
import type { Button, Select } from './message.ts';

/** How many questions a reply offers as buttons. */
const mostButtons = 3;

/** The questions that buttons show: the first three, the same one only once. */
export function firstOf(entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)].slice(0, mostButtons);
}

/**
 * Up to three buttons, each asking one question; the same question only once.
 * @param chosen The language that the reader chose with the option; it goes along in the button's id.
 */
export function questionButtons(
  entries: readonly Entry[],
  language: Language,
  chosen?: Language,
): readonly Button[] {
  return firstOf(entries).map((entry) => ({
    label: entry.ask[language][0] ?? entry.id,
    customId: makeCustomId('ask', 'open', chosen, entry.id),
  }));
}

/** A menu of questions, each asked by picking it; `placeholder` says what they are. */
export function questionSelect(
  placeholder: string,
  entries: readonly Entry[],
  language: Language,
  chosen?: Language,
): Select {
  return {
    placeholder,
    customId: makeCustomId('ask', 'pick', chosen),
    options: entries.map((entry) => ({ label: entry.ask[language][0] ?? entry.id, value: entry.id })),
  };
}
