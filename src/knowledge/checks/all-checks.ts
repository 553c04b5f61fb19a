import { createContentsReader } from '../contents.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { dates } from './dates.ts';
import { grounded } from './grounded.ts';
import { leftUntranslated } from './left-untranslated.ts';
import { messageSize } from './message-size.ts';
import { shownQuestions, uniquePhrasings } from './phrasings.ts';
import { references } from './references.ts';
import { repeatedItems } from './repeated-items.ts';
import { sameInBothLanguages } from './same-in-both-languages.ts';
import { topics } from './topics.ts';
import { uniqueIds } from './unique-ids.ts';
import { vocabularyClaims } from './vocabulary-claims.ts';

const allChecks: readonly Check[] = [
  dates,
  grounded,
  leftUntranslated,
  messageSize,
  references,
  repeatedItems,
  sameInBothLanguages,
  shownQuestions,
  topics,
  uniqueIds,
  uniquePhrasings,
  vocabularyClaims,
];

/** Everything that breaks a rule about what the files say. */
export function runChecks(manuscript: Manuscript): readonly Problem[] {
  const read = createContentsReader(manuscript);
  return allChecks.flatMap((check) => check(manuscript, read));
}
