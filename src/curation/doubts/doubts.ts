import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Article } from './article.ts';
import { changedUnits } from './changed-units.ts';
import { countedNegations } from './counted-negations.ts';
import { exchangedNames } from './exchanged-names.ts';
import { changedStances } from './changed-stances.ts';
import { deniesNothing } from './kept-stances.ts';
import { comparablePart } from './comparable-part.ts';
import { decimalSigns } from './decimal-signs.ts';
import { droppedSpeakers } from './dropped-speakers.ts';
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
import { strayedDays } from './strayed-days.ts';
import { toldAsAnswered } from './told-as-answered.ts';
import { toldAsCertain } from './told-as-certain.ts';
import { toldAsKnown } from './told-as-known.ts';
import { turnedShortDenials } from './briefly-denied.ts';
import { turnedDenials } from './turned-round.ts';
import { misspeltAliases } from './misspelt-aliases.ts';
import { toldAsPast } from './told-as-past.ts';
import { unevenTexts } from './uneven-texts.ts';
import { wrongSpeakers } from './wrong-speakers.ts';
import { wrongGender } from './wrong-gender.ts';

/**
 * What is likely a mistake in the texts of a folder, and not surely: it is for people to judge, and keeps nothing from being
 * served. Of a folder in which not all could be read, what the rest shows.
 *
 * @param article The article, for what needs it.
 */
export function doubts(manuscript: Manuscript, article: Article | undefined): readonly Problem[] {
  return [...ofTexts(manuscript, article), ...againstParagraphs(comparablePart(manuscript), article)];
}

/** What a text, its translation or the names show by themselves. */
function ofTexts(manuscript: Manuscript, article: Article | undefined): readonly Problem[] {
  return [
    ...decimalSigns(manuscript),
    ...lostHedges(manuscript),
    ...misspeltAliases(manuscript, article),
    ...misspeltNames(manuscript),
    ...straightQuotes(manuscript),
    ...brokenTexts(manuscript),
    ...misplacedClaims(manuscript),
    ...sameAnswers(manuscript),
    ...unsaidSpeakers(manuscript),
    ...toldAsPast(manuscript),
    ...unevenTexts(manuscript),
    ...wrongGender(manuscript),
    ...(article === undefined ? [] : ownWords(manuscript, article)),
  ];
}

/** What differs from the paragraphs that a text cites. */
function againstParagraphs(manuscript: Manuscript, article: Article | undefined): readonly Problem[] {
  const answers = retoldAnswers(manuscript);
  const retold = [...answers, ...retoldDigests(manuscript, article)];
  const stances = changedStances(manuscript, answers);
  const counted = countedNegations(manuscript, answers);
  const known = toldAsKnown(manuscript, retold);
  const short = turnedShortDenials(manuscript, retold);
  const lostDenials = [...counted, ...stances.filter(({ message }) => message.includes(deniesNothing))];
  return [
    ...stances,
    ...counted,
    ...changedUnits(manuscript),
    ...unlessSaid(known, stances),
    ...short,
    ...unlessSaid(turnedDenials(manuscript, retold), [...lostDenials, ...short]),
    ...unlessSaid(droppedSpeakers(manuscript, answers), [...stances, ...known]),
    ...wrongSpeakers(manuscript, answers),
    ...exchangedNames(manuscript),
    ...opposites(manuscript),
    ...otherYears(manuscript, answers),
    ...mismatchedNames(manuscript),
    ...strayedDays(manuscript, retold),
    ...turnedFigures(manuscript),
    ...toldAsAnswered(manuscript, retold),
    ...unlessSaid(toldAsCertain(manuscript, retold), [...stances, ...known, ...short]),
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
