import { createMatcher } from '../../matching/matcher.ts';
import type { AskAsReader, Told } from '../as-reader.ts';
import type { Learned } from './learned.ts';
import type { OpenQuestion } from './open-questions.ts';

/** What a reader gets: the entry that answers, or the first one offered. */
export interface Reached {
  readonly answer: string;
  readonly isAnswered: boolean;
}

/** The ids of the one or two entries that an answer shows. */
export function shownBy({ entry, also }: Told & { readonly kind: 'answer' }): readonly string[] {
  return also === null ? [entry.id] : [entry.id, also.entry.id];
}

/** What a reader who asks a question of a story gets, correctly as far as that is known; undefined where it is nothing, or wrong. */
export function reached(
  { story, model }: Learned,
  { text, language, accept }: OpenQuestion,
  ask: AskAsReader,
): Reached | undefined {
  return reachedBy(ask({ story, matcher: createMatcher(story, model), text, language }), accept);
}

function reachedBy(told: Told, accept: readonly string[]): Reached | undefined {
  const isRight = (id: string): boolean => accept.length === 0 || accept.includes(id);
  if (told.kind === 'answer') {
    const answer = shownBy(told).find(isRight);
    return answer === undefined ? undefined : { answer, isAnswered: true };
  }
  const first = told.kind === 'suggestions' ? told.candidates[0]?.entry.id : undefined;
  return first !== undefined && isRight(first) ? { answer: first, isAnswered: false } : undefined;
}
