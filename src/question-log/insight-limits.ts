/** Milliseconds per day. */
export const millisecondsPerDay = 86_400_000;

/** More than a report shows, because those that the knowledge now answers are left out later. */
export const maxGroups = 100;
export const maxAnswers = 20;
export const maxQuestions = 5;
/** Of one answer. */
export const maxNotes = 3;
export const maxMeant = 3;
export const maxConfident = 10;
/** An answer with this probability is one that the matcher was sure of; 1 is a pick or a phrasing, word for word. */
export const sure = { from: 0.9, below: 1 } as const;
/** Number of distinct texts that are compared: the latest ones. */
export const maxTexts = 3_000;

/** A span of time from its first to its last millisecond, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
