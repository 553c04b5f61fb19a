import type { Language } from '../text/language.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { textsIn } from './texts/catalogue.ts';

/** A short notice that only the reader sees, a paragraph a line. */
export function noticeMessage(...lines: readonly string[]): Message {
  return makeMessage(accents.nothing, [lines.join('\n')], true);
}

/** Told to whoever may not use an admin command. */
export function notAdminMessage(language: Language): Message {
  return makeMessage(accents.failure, [textsIn(language).notAdmin], true);
}

/**
 * Told to whoever asks too much at once.
 * @param wait How long until they may go on, in milliseconds.
 */
export function tooManyQuestionsMessage(wait: number, language: Language): Message {
  return noticeMessage(textsIn(language).tooManyQuestions(Math.ceil(wait / 1000)));
}

/** Told when a command or button is no longer one of the bot's. */
export function unknownCommandMessage(language: Language): Message {
  return noticeMessage(textsIn(language).unknownCommand);
}

/** Told when a button or a menu is of an earlier version of the bot. */
export function outdatedComponentMessage(language: Language): Message {
  return noticeMessage(textsIn(language).outdatedComponent);
}

/**
 * Told when the bot failed.
 * @param reference What finds the failure in the log.
 */
export function failureMessage(reference: string, language: Language): Message {
  return makeMessage(accents.failure, [textsIn(language).failure(reference)], true);
}
