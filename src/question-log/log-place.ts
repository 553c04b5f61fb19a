import { databaseName } from '../database/connect.ts';
import { describeDatabaseFailure } from '../database/database-error.ts';
import { describeFailure } from './question-log-error.ts';

/** Where questions are kept: in a file of this process alone, or in a PostgreSQL database that processes share. */
export type LogPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'database'; readonly url: string };

/** A place's name for messages, without a password. */
export function nameOf(place: LogPlace): string {
  return place.kind === 'file' ? place.path : databaseName(place.url);
}

/** Describes in one line why a log at a place failed and what to do about it. */
export function describeFailureAt(place: LogPlace, error: unknown): string {
  return place.kind === 'file'
    ? describeFailure(error, place.path)
    : describeDatabaseFailure(error, nameOf(place));
}

/** Describes in one line that a log at a place does not keep up. */
export function describeSlowness(place: LogPlace, waiting: number): string {
  const remedy =
    place.kind === 'file'
      ? 'Check whether its disk is overloaded, or set QUESTION_LOG to another path.'
      : 'Check whether PostgreSQL is overloaded.';
  return `The question log "${nameOf(place)}" is too slow: ${waiting} events are waiting, and newer ones are lost until it has caught up. ${remedy}`;
}
