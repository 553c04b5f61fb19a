import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Article } from './article.ts';
import { digestsAgainst } from './digests.ts';
import { lostHedges } from './lost-hedges.ts';
import { misspeltNames } from './misspelt-names.ts';
import { ownWords } from './own-words.ts';
import { straightQuotes } from './straight-quotes.ts';
import { wrongGender } from './wrong-gender.ts';

/**
 * What is likely a mistake in the texts of a sound folder, and not surely: it is for people to judge, and keeps nothing from
 * being served.
 *
 * @param article The article, for what needs it.
 */
export function doubts(manuscript: Manuscript, article: Article | undefined): readonly Problem[] {
  return [
    ...lostHedges(manuscript),
    ...misspeltNames(manuscript),
    ...straightQuotes(manuscript),
    ...wrongGender(manuscript),
    ...(article === undefined
      ? []
      : [...ownWords(manuscript, article), ...digestsAgainst(manuscript, article)]),
  ];
}
