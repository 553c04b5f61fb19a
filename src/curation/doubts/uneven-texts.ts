import { shownTexts } from '../../knowledge/checks/stated-texts.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';

/** Characters from which on lengths can be compared. */
const comparable = 60;

/** Texts of which one language has less than half of the other: a sentence was lost in it, or added in the other. */
export function unevenTexts(manuscript: Manuscript): readonly Problem[] {
  if (manuscript.languages.length < 2) return [];
  return shownTexts(manuscript).flatMap(({ label, item, path, text }) => {
    const [shorter, longer] =
      text.en.length < text.fr.length ? (['en', 'fr'] as const) : (['fr', 'en'] as const);
    if (text[longer].length < comparable || text[shorter].length * 2 > text[longer].length) return [];
    const message = `the ${label} has less than half the length of its translation: say the same in both`;
    return [{ ...manuscript.place(item, [...path, shorter]), message }];
  });
}
