import { shownTexts } from '../../knowledge/checks/stated-texts.ts';
import { describeLost, lostStances } from '../../knowledge/lost-stances.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { sentencesOf } from '../../text/sentences.ts';

/**
 * What a text denies, attributes, leaves open or gives roughly in one language and not in the other; sentence by sentence where
 * both have equally many.
 */
export function lostHedges(manuscript: Manuscript): readonly Problem[] {
  if (manuscript.languages.length < 2) return [];
  return shownTexts(manuscript).flatMap(({ label, item, path, text }) => {
    if (label === 'attribution' || label === 'date') return [];
    const english = sentencesOf(text.en);
    const french = sentencesOf(text.fr);
    const isAligned = english.length === french.length && english.length > 1;
    const pairs = isAligned ? english.map((en, index) => ({ en, fr: french[index] ?? '' })) : [text];
    return pairs.flatMap((pair, index) =>
      lostStances(pair).map((lost) => ({
        ...manuscript.place(item, [...path, lost.language], lost.written),
        message: describeLost(lost, isAligned ? `sentence ${index + 1} of the ${label}` : `the ${label}`),
      })),
    );
  });
}
