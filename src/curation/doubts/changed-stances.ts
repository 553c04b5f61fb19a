import type { CitingText } from '../../knowledge/checks/stated-texts.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clausesIn } from '../../text/clauses.ts';
import { foldWords } from '../../text/fold.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import type { Language, Localized } from '../../text/language.ts';
import { withoutAnonymity } from '../../text/anonymity.ts';
import { isAlike, rememberReading, shareIn, statementsIn, stemsOf } from './likeness.ts';
import { keptStances, ofTheStory, unsaid, unsure, type Clause } from './kept-stances.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** How much of a clause of a paragraph has to be in a statement for the statement to repeat it. */
const sameStatement = 0.6;

/** A clause with so few longer words says who says so of those around it. */
const shortClause = 3;

/**
 * A statement that is in a paragraph almost word for word, without the denial, the speaker or the intention that the paragraph
 * has; and the other way round, one that denies what the paragraph says.
 */
export function changedStances(
  manuscript: Manuscript,
  answers: readonly (Retold & CitingText)[],
): readonly Problem[] {
  return [
    ...answers.flatMap((answer) => changedFrom(manuscript, answer, answer.gap !== undefined)),
    ...flatHeadline(manuscript),
  ];
}

/** The headline is held against what is only claimed. */
function flatHeadline(manuscript: Manuscript): readonly Problem[] {
  const { about } = manuscript;
  if (about === undefined) return [];
  return manuscript.languages.flatMap((language) => {
    const headline = {
      label: 'headline',
      item: about,
      path: ['headline'],
      text: about.headline,
      language,
      where: ['a claim in status'],
      statements: about.status.claimed.map(({ text }) => text[language]),
    };
    return changedFrom(manuscript, headline, true);
  });
}

function changedFrom(
  manuscript: Manuscript,
  { label, item, path, text, language, where, statements }: Retold,
  mayDeny: boolean,
): readonly Problem[] {
  const clauses = statements.flatMap((statement) => clausesWithStems(statement, language));
  return statementsIn(text[language]).flatMap((statement, index, all) => {
    const stems = stemsOf(statement, language);
    // "The aim of the limits: to keep …" is one statement more than it seems.
    const withLead = `${all[index - 1] ?? ''} ${statement}`;
    const repeated = clauses.filter((clause) => isRepeated(clause.stems, stems));
    if (repeated.length === 0) return [];
    const problem = (message: string): Problem => ({
      ...manuscript.place(item, [...path, language], statement),
      message,
    });
    const lost = keptStances.flatMap(({ has, keeps, advice, isBeside }) => {
      const marked = repeated.find((clause) => has(clause, language) !== undefined);
      const written = marked && has(marked, language);
      if (marked === undefined || written === undefined || keeps(withLead, language, text[language], marked))
        return [];
      if (isBeside?.(marked.clause, statement, language) === true) return [];
      // What another clause states plainly may come from that one.
      const isPlain = repeated.some(
        (clause) => has(clause, language) === undefined && isAlike(clause.stems, marked.stems),
      );
      if (isPlain || (advice === unsaid && isSaidBelow(item, marked.inContext, language))) return [];
      return [
        problem(`${withVerb(where, 'says')} "${written}" of this, and the ${label} ${advice}: keep it`),
      ];
    });
    const denial = clearMarker(withoutAnonymity(statement, language), 'negation', language);
    const isNew =
      denial !== undefined &&
      !mayDeny &&
      // "The story does not say by whom" denies nothing of the story.
      !ofTheStory[language].test(statement) &&
      !unsure[language].test(statement) &&
      shareIn(stems, repeated[0]?.stems ?? new Set()) >= sameStatement &&
      !repeated.some(({ inContext }) => mayTake(inContext, 'negation', language)) &&
      !clauses.some((clause) => isDeniedBeside(clause, stems, language));
    return isNew
      ? [
          ...lost,
          problem(
            `the ${label} says "${denial}", and ${withVerb(where, 'does')} not deny this: correct one of them`,
          ),
        ]
      : lost;
  });
}

/** Whether another clause of the paragraphs denies something of what a statement says: "have not been tested" for "nobody has tested". */
function isDeniedBeside(
  { clause, stems: there }: Clause,
  stems: ReadonlySet<string>,
  language: Language,
): boolean {
  const shared = [...there].filter((stem) => stems.has(stem)).length;
  return shared >= 2 && clearMarker(clause, 'negation', language) !== undefined;
}

/** Whether the line below an answer says who says so, in the paragraph's own words: "according to the council", by "the council". */
function isSaidBelow(item: object, clause: string, language: Language): boolean {
  const { attribution }: { readonly attribution?: Localized | undefined } = item;
  const who = attribution === undefined ? '' : foldWords(attribution[language]);
  return who !== '' && ` ${foldWords(clause)} `.includes(` ${who} `);
}

const clausesWithStems = rememberReading((text, language): readonly Clause[] => {
  return statementsIn(withoutAnonymity(text, language)).flatMap((statement) => {
    const clauses = clausesIn(statement, language).map((clause) => ({
      clause,
      stems: stemsOf(clause, language),
    }));
    return clauses.map(({ clause, stems }, index) => {
      const isShort = (at: number): boolean => (clauses[at]?.stems.size ?? Infinity) <= shortClause;
      let from = index;
      let to = index;
      while (isShort(from - 1)) from -= 1;
      while (isShort(to + 1)) to += 1;
      const inContext = clauses
        .slice(from, to + 1)
        .map((other) => other.clause)
        .join(', ');
      return { clause, stems, inContext };
    });
  });
});

function isRepeated(clause: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  return clause.size >= 3 && shareIn(clause, stems) >= sameStatement;
}
