import type { Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { answerParts } from './answer-parts.ts';
import { divider, type Part } from './message.ts';
import { questionButtons, type QuestionReference } from './question-buttons.ts';
import { sourceLine } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';
import { conversationTexts } from './texts/conversation-texts.ts';
import { echo } from './user-text.ts';

interface SecondContext extends QuestionReference {
  readonly story: Story;
  readonly second?: { readonly question: string; readonly verdict: Verdict } | undefined;
}

/** What there is on the other question of a message, so that it is not passed over: the answer, questions near it, or nothing. */
export function secondParts({ second, story, language, chosenLanguage }: SecondContext): readonly Part[] {
  if (second === undefined) return [];
  const { question, verdict } = second;
  const texts = textsIn(language);
  const heading = `**${conversationTexts[language].alsoAsked(echo(question))}**`;
  switch (verdict.kind) {
    case 'answer':
      return [heading, ...answerParts(story.about, verdict.entry, language), divider];
    case 'gap': {
      const source = `-# ${sourceLine(story.about, verdict.gap.sources, language)}`;
      return [heading, `${verdict.gap.answer[language]}\n${source}`, divider];
    }
    case 'suggestions': {
      const entries = verdict.candidates.map(({ entry }) => entry);
      return [heading, texts.didYouMean, ...questionButtons(entries, { language, chosenLanguage }), divider];
    }
    case 'nothing':
      return [heading, `${texts.nothingFound}.`, divider];
  }
}
