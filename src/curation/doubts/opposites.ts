import { citingTexts, digestTexts, type CitingText } from '../../knowledge/checks/stated-texts.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clearMarker } from '../../text/hedges.ts';
import { languages, type Language, type Localized } from '../../text/language.ts';
import { isSettled, isViewpoint, sidesTaken, type Taken } from '../../text/opposites.ts';
import { isAlike, rememberReading, statementsIn, stemsOf } from './likeness.ts';
import { withVerb } from './with-verb.ts';

/** A text that says the opposite of the paragraphs it cites, or of its own translation: rose for fell, after for before. */
export function opposites(manuscript: Manuscript): readonly Problem[] {
  return [
    ...citingTexts(manuscript).flatMap((citing) =>
      manuscript.languages.flatMap((language) => againstParagraphs(manuscript, citing, language)),
    ),
    ...manuscript.languages.flatMap((language) => headlineAgainst(manuscript, language)),
    ...(manuscript.languages.length < 2
      ? []
      : [...citingTexts(manuscript), ...digestTexts(manuscript)].flatMap(({ label, item, path, text }) =>
          betweenLanguages(text).map(({ written, opposite }) => ({
            ...manuscript.place(item, [...path, 'en'], written),
            message: `the ${label} says "${written}" in English and "${opposite}" in French: correct one of them`,
          })),
        )),
  ];
}

interface Contradiction {
  readonly written: string;
  readonly opposite: string;
}

function againstParagraphs(
  manuscript: Manuscript,
  { label, item, path, text, sources }: CitingText,
  language: Language,
): readonly Problem[] {
  const cited = manuscript.paragraphs
    .filter(({ id }) => sources.includes(id))
    .map(({ digest }) => digest[language]);
  const there = new Set(cited.flatMap((digest) => sides(digest, language).map(sideOf)));
  return statementsIn(text[language]).flatMap((statement) => {
    const taken = sides(statement, language).filter((side) => !there.has(sideOf(side)));
    if (taken.length === 0) return [];
    const stems = stemsOf(statement, language);
    return cited
      .flatMap((digest) => statementsIn(digest))
      .filter(
        (other) =>
          // "not before June" and "until June" are the same.
          isDenied(other, language) === isDenied(statement, language),
      )
      .flatMap((other) =>
        contradictions(
          isAlike(stems, stemsOf(other, language)) ? taken : taken.filter((side) => isSettled(side)),
          sides(other, language),
        ),
      )
      .map(({ written, opposite }) => ({
        ...manuscript.place(item, [...path, language], written),
        message: `the ${label} says "${written}", and ${withVerb(sources, 'says')} "${opposite}": correct the ${label}, or cite the paragraph that says so`,
      }));
  });
}

/** The headline sums up what the paragraphs say at length, so that what one of them says counts, and not the words of all. */
function headlineAgainst(manuscript: Manuscript, language: Language): readonly Problem[] {
  const { about } = manuscript;
  if (about === undefined) return [];
  const headline = about.headline[language];
  const stems = stemsOf(headline, language);
  const alike = manuscript.paragraphs
    .flatMap(({ digest }) => statementsIn(digest[language]))
    .filter((other) => isAlike(stems, stemsOf(other, language)));
  const there = alike.flatMap((other) => sides(other, language));
  const taken = sides(headline, language).filter(
    (side) => !there.some((other) => sideOf(other) === sideOf(side)),
  );
  return contradictions(taken, there).map(({ written, opposite }) => ({
    ...manuscript.place(about, ['headline', language], written),
    message: `the headline says "${written}", and a paragraph says "${opposite}": correct the headline`,
  }));
}

function sideOf({ id, side }: Taken): string {
  return `${id} ${side}`;
}

function betweenLanguages(text: Localized): readonly Contradiction[] {
  if (languages.some((language) => isDenied(text[language], language))) return [];
  return contradictions(
    sides(text.en, 'en').filter((side) => !isViewpoint(side)),
    sides(text.fr, 'fr'),
  );
}

const sides = rememberReading(sidesTaken);

const isDenied = rememberReading((text, language) => clearMarker(text, 'negation', language) !== undefined);

function contradictions(here: readonly Taken[], there: readonly Taken[]): readonly Contradiction[] {
  return here.flatMap(({ id, side, written }) =>
    there
      .filter((other) => other.id === id && other.side !== side)
      .map((other) => ({ written, opposite: other.written })),
  );
}
