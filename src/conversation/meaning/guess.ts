import type { Story } from '../../knowledge/story.ts';
import { askedKindsIn } from '../../matching/asked-kind.ts';
import { messageWords } from '../message/follow-up.ts';
import { namesOf } from '../names/story-names.ts';

/** A question, and what may be a guess at the answer. */
const guessing = /^(?<question>[^,;]+)[,;]\s*(?<guess>[^,;?!]{1,60})[?!.\s]*$/u;
const mostGuessed = 3;

/** "Who chose him?" of "who chose him, Calloway?": a question without the name or figure that the reader guesses; undefined for any other. */
export function withoutGuess(story: Story, text: string): string | undefined {
  const { question = '', guess = '' } = guessing.exec(text)?.groups ?? {};
  const guessed = messageWords(guess);
  if (guessed.length === 0 || guessed.length > mostGuessed) return undefined;
  if (askedKindsIn(messageWords(question)) === 0 || askedKindsIn(guessed) !== 0) return undefined;
  const [name] = namesOf(story).find(guessed);
  const isGuess = name?.length === guessed.length || guessed.some((word) => /^\d/u.test(word));
  return isGuess ? `${question.trim()}?` : undefined;
}
