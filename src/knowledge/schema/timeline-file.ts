import * as v from 'valibot';
import { precisions, timelineKinds } from '../story.ts';
import { choice, day, identifier, keyed, list, localizedText, paragraphId } from './parts.ts';

/** One dated event. */
export const timelineEvent = keyed({
  id: identifier('Unique among the events'),
  from: day('First day it may have happened, as YYYY-MM-DD'),
  to: day('Last day it may have happened, as YYYY-MM-DD'),
  precision: choice(
    precisions,
    'How exactly the date is known: day (up to 14 days), month (whole months), season (80 to 100 days), year (whole years)',
  ),
  when: localizedText(100, 'The date as people read it; a year alone needs quotes'),
  kind: choice(timelineKinds, 'What kind of thing happened'),
  chips: list(identifier('Id of a name of kind chip'), 0, 'The chips it is about; may be []'),
  text: localizedText(300, 'What happened, in a sentence'),
  sources: list(paragraphId('Id of a paragraph'), 1, 'The paragraphs that say so'),
});

/** `timeline.yaml`: the dated events, oldest first. */
export const timelineFile = v.pipe(
  list(timelineEvent, 0, 'The dated events, oldest first'),
  v.title('timeline.yaml'),
);
