import type { Entry, Language } from '../knowledge/story.ts';
import type { Button } from './message.ts';

/** How many questions a reply offers as buttons. */
const mostButtons = 3;

/** What pressing a question's button asks for. */
export interface PressedQuestion {
  readonly entryId: string;
  /** The language that was asked for with the option, if one was. */
  readonly chosenLanguage: string;
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
  return [...new Set(entries)].slice(0, mostButtons).map((entry) => ({
    label: entry.ask[language][0] ?? entry.id,
    customId: `ask:${chosen ?? 'auto'}:${entry.id}`,
  }));
}

/** Reads the id of a button made by {@link questionButtons}. */
export function parseQuestionButton(customId: string): PressedQuestion {
  const [, chosenLanguage = '', entryId = ''] = customId.split(':');
  return { chosenLanguage, entryId };
}
