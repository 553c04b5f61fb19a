/** Milliseconds per day. */
export const millisecondsPerDay = 86_400_000;

/** More than a report shows: those that are answered by now are struck off later. */
export const mostGroups = 100;
export const mostAnswers = 20;
export const mostQuestions = 5;
/** Of one answer. */
export const mostNotes = 3;
export const mostMeant = 3;
/** Number of distinct texts that are compared: the latest ones. */
export const mostTexts = 3_000;

/** A span of time from its first to its last millisecond, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
