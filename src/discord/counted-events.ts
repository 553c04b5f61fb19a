import type { QuestionEvent } from '../question-log/question-event.ts';
import { OncePerReader } from './reader-limit.ts';

/** Decides which events count: a reader's rating of an answer, and what they say about it, count once, however often they press. */
export class CountedEvents {
  readonly #ratings = new OncePerReader();

  /** Whether an event of a reader counts. */
  counts(event: QuestionEvent, userId: string): boolean {
    if (event.type !== 'rated' && event.type !== 'explained') return true;
    const { type, key, subject, id } = event;
    return this.#ratings.markFirst(userId, `${type}:${key ?? ''}:${subject}:${id}`);
  }
}
