import { summaryWord } from './message/whole-story.ts';
import { tell, type Step } from './step.ts';
import type { Remembered, Served } from './turn.ts';

/** The whole story in short. */
export function tellStory({ matcher }: Served, remembered: Remembered, text: string): Step {
  return tell(remembered, text, matcher.match(summaryWord), false);
}
