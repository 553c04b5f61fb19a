import type { Entry } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { answerParts, type AnswerContext } from './answer-card.ts';
import { divider, type Part } from './message.ts';
import { textsIn } from './texts/catalogue.ts';
import { conversationTexts } from './texts/conversation-texts.ts';
import { echo } from './user-text.ts';

/** The other question of a message, and what was found on it. */
export interface SecondQuestion {
  readonly question: string;
  readonly verdict: Verdict;
}

/** What there is on the other question of a message, so that it is not passed over: the answer, or that it is one of these, or nothing. */
export function secondParts(second: SecondQuestion | undefined, context: AnswerContext): readonly Part[] {
  if (second === undefined) return [];
  const { question, verdict } = second;
  const texts = textsIn(context.language);
  const heading = `-# ${conversationTexts[context.language].alsoAsked(echo(question))}`;
  switch (verdict.kind) {
    case 'answer':
      return [divider, heading, ...answerParts(verdict.entry, context, false)];
    case 'gap':
      return [divider, heading, ...answerParts(verdict.gap, context, false)];
    case 'suggestions':
      return [divider, `${heading}\n${texts.didYouMean}`];
    case 'nothing':
      return [divider, `${heading}\n${texts.nothingFound}`];
  }
}

/** What the other question may have meant; none if it was answered or not asked. */
export function secondSuggestions(second: SecondQuestion | undefined): readonly Entry[] {
  return second?.verdict.kind === 'suggestions' ? second.verdict.candidates.map(({ entry }) => entry) : [];
}
