/** Where questions are kept unless QUESTION_LOG says otherwise, from the folder that the bot runs in. */
export const defaultLogFile = 'data/questions.sqlite';

/** The file that a value of QUESTION_LOG stands for; null when it switches the log off. */
export function logFileOf(setting: string): string | null {
  const word = setting.trim().toLowerCase();
  if (word === 'off') return null;
  return word === 'on' || word === '' ? defaultLogFile : setting.trim();
}
