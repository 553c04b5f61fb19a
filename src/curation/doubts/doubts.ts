import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Article } from './article.ts';
import { changedUnits } from './changed-units.ts';
import { countedNegations } from './counted-negations.ts';
import { exchangedNames } from './exchanged-names.ts';
import { changedStances } from './changed-stances.ts';
import { deniesNothing } from './kept-stances.ts';
import { decimalSigns } from './decimal-signs.ts';
import { lostHedges } from './lost-hedges.ts';
import { misspeltNames } from './misspelt-names.ts';
import { opposites } from './opposites.ts';
import { otherYears } from './other-years.ts';
import { ownWords } from './own-words.ts';
import { straightQuotes } from './straight-quotes.ts';
import { brokenTexts } from './broken-texts.ts';
import { mismatchedNames } from './mismatched-names.ts';
import { misplacedClaims } from './misplaced-claims.ts';
import { sameAnswers } from './same-answers.ts';
import { turnedFigures } from './turned-figures.ts';
import { retoldAnswers, retoldDigests } from './retold.ts';
import { unsaidSpeakers } from './unsaid-speakers.ts';
import { toldAsAnswered } from './told-as-answered.ts';
import { toldAsKnown } from './told-as-known.ts';
import { turnedDenials } from './turned-round.ts';
import { misspeltAliases } from './misspelt-aliases.ts';
import { toldAsPast } from './told-as-past.ts';
import { unevenTexts } from './uneven-texts.ts';
import { wrongGender } from './wrong-gender.ts';

/**
 * What is likely a mistake in the texts of a sound folder, and not surely: it is for people to judge, and keeps nothing from
 * being served.
 *
 * @param article The article, for what needs it.
 */
export function doubts(manuscript: Manuscript, article: Article | undefined): readonly Problem[] {
  const answers = retoldAnswers(manuscript);
  const retold = [...answers, ...retoldDigests(manuscript, article)];
  const stances = changedStances(manuscript, answers);
  const counted = countedNegations(manuscript, answers);
  const lostDenials = [...counted, ...stances.filter(({ message }) => message.includes(deniesNothing))];
  return [
    ...stances,
    ...counted,
    ...changedUnits(manuscript),
    ...unlessSaid(toldAsKnown(manuscript, retold), stances),
    ...unlessSaid(turnedDenials(manuscript, retold), lostDenials),
    ...decimalSigns(manuscript),
    ...exchangedNames(manuscript),
    ...lostHedges(manuscript),
    ...misspeltAliases(manuscript, article),
    ...misspeltNames(manuscript),
    ...opposites(manuscript),
    ...otherYears(manuscript, answers),
    ...straightQuotes(manuscript),
    ...brokenTexts(manuscript),
    ...mismatchedNames(manuscript),
    ...misplacedClaims(manuscript),
    ...sameAnswers(manuscript),
    ...turnedFigures(manuscript),
    ...unsaidSpeakers(manuscript),
    ...toldAsAnswered(manuscript, retold),
    ...toldAsPast(manuscript),
    ...unevenTexts(manuscript),
    ...wrongGender(manuscript),
    ...(article === undefined ? [] : ownWords(manuscript, article)),
  ];
}

/** The problems of places of which the others say nothing yet. */
function unlessSaid(problems: readonly Problem[], said: readonly Problem[]): readonly Problem[] {
  const places = new Set(said.map(placeOf));
  return problems.filter((problem) => !places.has(placeOf(problem)));
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
