import type { Language } from '../text/language.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { textsIn } from './texts/catalogue.ts';

/** A short ephemeral notice, one paragraph for each line. */
export function noticeMessage(...lines: readonly string[]): Message {
  return makeMessage(accents.nothing, [lines.join('\n')], true);
}

/** Shown to a user who may not use an admin command. */
export function notAdminMessage(language: Language): Message {
  return makeMessage(accents.failure, [textsIn(language).notAdmin], true);
}

/**
 * Shown to a reader who is over the limit.
 * @param wait How long they have to wait, in milliseconds.
 */
export function tooManyQuestionsMessage(wait: number, language: Language): Message {
  return noticeMessage(textsIn(language).tooManyQuestions(Math.ceil(wait / 1000)));
}

/** Shown for a command that the bot no longer has. */
export function unknownCommandMessage(language: Language): Message {
  return noticeMessage(textsIn(language).unknownCommand);
}

/** Shown for a button or a menu of an earlier version of the bot. */
export function outdatedComponentMessage(language: Language): Message {
  return noticeMessage(textsIn(language).outdatedComponent);
}

/**
 * Shown when the bot failed.
 * @param reference Identifies the failure in the log.
 */
export function failureMessage(reference: string, language: Language): Message {
  return makeMessage(accents.failure, [textsIn(language).failure(reference)], true);
}
