import { shownTexts } from '../../knowledge/checks/stated-texts.ts';
import { describeLost, lostStances } from '../../knowledge/lost-stances.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { sentencesOf } from '../../text/sentences.ts';

/** What one sentence denies, attributes or leaves open and its counterpart in the other language does not, though the whole text does. */
export function halfLostStances(manuscript: Manuscript): readonly Problem[] {
  return shownTexts(manuscript).flatMap(({ label, item, path, text }) => {
    if (label === 'attribution' || label === 'date') return [];
    const english = sentencesOf(text.en);
    const french = sentencesOf(text.fr);
    if (english.length < 2 || english.length !== french.length) return [];
    return english.flatMap((en, index) =>
      lostStances({ en, fr: french[index] ?? '' }).map((lost) => ({
        ...manuscript.place(item, [...path, lost.language], lost.written),
        message: describeLost(lost, `sentence ${index + 1} of the ${label}`),
      })),
    );
  });
}
