import type { LoggedQuestion } from '../question-log/question-log.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import type { Button } from './message.ts';
import { meaningsTexts } from './texts/meanings-texts.ts';

/** What the ids of a draft's buttons and menus carry. */
export interface DraftReference {
  readonly question: Pick<LoggedQuestion, 'key'>;
  /** The language of the question. */
  readonly writtenIn: Language;
  /** How many days the curator looks back. */
  readonly days: number;
}

/** The id of a button or a menu of a draft. */
export function draftComponentId(verb: string, { question, writtenIn, days }: DraftReference): string {
  return makeCustomId('insights', verb, undefined, question.key, writtenIn, String(days));
}

/** A button that proposes words that would get the question answered. */
export function meaningsButton(reference: DraftReference, language: Language): Button {
  return { label: meaningsTexts[language].title, customId: draftComponentId('meanings', reference) };
}

/** A button that opens the form to search for an entry or a gap. */
export function searchButton(reference: DraftReference, language: Language): Button {
  return { label: meaningsTexts[language].search, customId: draftComponentId('search', reference) };
}
