import { contentsReader } from '../contents.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { crossedFacts } from './crossed-facts.ts';
import { dates } from './dates.ts';
import { eventDates } from './event-dates.ts';
import { frontPage } from './front-page.ts';
import { grounded } from './grounded.ts';
import { keptHedges } from './kept-hedges.ts';
import { leftUntranslated } from './left-untranslated.ts';
import { messageSize } from './message-size.ts';
import { shownQuestions, uniquePhrasings } from './phrasings.ts';
import { polarity } from './polarity.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { repeatedItems } from './repeated-items.ts';
import { revisionDates } from './revision-dates.ts';
import { rightLanguage } from './right-language.ts';
import { sameInBothLanguages } from './same-in-both-languages.ts';
import { shortLabels } from './short-labels.ts';
import { subjects } from './subjects.ts';
import { topics } from './topics.ts';
import { uniqueIds } from './unique-ids.ts';
import { vocabularyClaims } from './vocabulary-claims.ts';
import { weekdays } from './weekdays.ts';

const allChecks: readonly Check[] = [
  crossedFacts,
  dates,
  eventDates,
  frontPage,
  grounded,
  keptHedges,
  leftUntranslated,
  messageSize,
  polarity,
  quotations,
  references,
  repeatedItems,
  revisionDates,
  rightLanguage,
  sameInBothLanguages,
  shortLabels,
  subjects,
  shownQuestions,
  topics,
  uniqueIds,
  uniquePhrasings,
  vocabularyClaims,
  weekdays,
];

/** Everything that breaks a rule about what the files say. */
export function runChecks(manuscript: Manuscript): readonly Problem[] {
  const read = contentsReader(manuscript);
  return allChecks.flatMap((check) => check(manuscript, read));
}
