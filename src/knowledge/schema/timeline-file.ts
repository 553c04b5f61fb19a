import * as v from 'valibot';
import { precisions } from '../story.ts';
import { choice, day, identifier, keyed, list, localizedText, paragraphId } from './parts.ts';

/** As much as fits on two lines of the picture on a phone. */
const longestShort = 42;

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
  kind: identifier('Id of a kind of event in story.yaml'),
  about: v.optional(list(identifier('Id of a name'), 0, 'The names that it is about; may be left out')),
  chips: v.optional(list(identifier('Id of a name'), 0, 'What earlier versions called about')),
  short: v.optional(localizedText(longestShort, 'What happened, in a few words for the picture')),
  text: localizedText(300, 'What happened, in a sentence'),
  attribution: v.optional(localizedText(60, "Who says so, in a few words, if it is somebody's word")),
  sources: list(paragraphId('Id of a paragraph'), 1, 'The paragraphs that say so'),
});

/** `timeline.yaml`: the dated events, oldest first. */
export const timelineFile = v.pipe(
  list(timelineEvent, 0, 'The dated events, oldest first'),
  v.title('timeline.yaml'),
);
