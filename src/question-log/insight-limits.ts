/** Milliseconds per day. */
export const millisecondsPerDay = 86_400_000;

/** More than a report shows, because those that the knowledge now answers are left out later. */
export const mostGroups = 100;
export const mostAnswers = 20;
export const mostQuestions = 5;
/** Of one answer. */
export const mostNotes = 3;
export const mostMeant = 3;
export const mostConfident = 10;
/** An answer with this probability is one that the matcher was sure of; 1 is a pick or a phrasing, word for word. */
export const sure = { from: 0.9, below: 1 } as const;
/** Number of distinct texts that are compared: the latest ones. */
export const mostTexts = 3_000;

/** A span of time from its first to its last millisecond, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
