import { citingTexts, type StatedText } from '../../knowledge/checks/stated-texts.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { foldWords } from '../../text/fold.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import type { Language, Localized } from '../../text/language.ts';
import { withoutAnonymity } from '../../text/unnamed-sources.ts';
import { isAlike, readingOnce, shareIn, statementsIn, stemsOf } from './likeness.ts';

/** How much of a clause of a paragraph has to be in a statement for the statement to repeat it. */
const sameStatement = 0.6;

/** A clause with so few longer words says who says so of those around it. */
const shortClause = 3;

/** What shows that something is only intended, considered or being looked into. */
const tentative: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:hop(?:es?|ing)|plan(?:s|ning|ned)?|intends?|consider(?:s|ed|ing)|wants?|propos(?:es|ed|ing)|prepar\p{L}+|looking (?:into|for)|investigat\p{L}+|under (?:study|discussion)|whether)\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:esp[èé]r\p{L}+|prévo\p{L}+|prévu\p{L}*|envisag\p{L}+|entend(?:ent)?|veut|veulent|propos\p{L}+|prépar\p{L}+|(?:re)?cherch\p{L}+|vérifi\p{L}+|enquêt\p{L}+|à l['’]étude|étudi\p{L}+)(?!\p{L})`,
  ),
};

/** Whatever may say so in a freer way. */
const open: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:may|might|could|would|should|if|whether|about to|due|meant|aims?|seeks?|sought|ask\p{L}*|talk\p{L}*|discuss\p{L}*|stud\p{L}+|idea|possib\p{L}+|review\p{L}*|early|undecided|want\p{L}*|need\p{L}*|check\p{L}*|(?:is|are|was|were|to) (?:to|be))\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:\p{L}+rai(?:t|ent)|peut|pourr\p{L}+|si|s['’]apprête\p{L}*|doi(?:t|vent)|but|vis\p{L}+|demand\p{L}+|parl\p{L}+|discu\p{L}+|idée|possib\p{L}+|exam\p{L}+|début\p{L}*|savoir|déterminer|souhait\p{L}+|projet\p{L}*|faut)(?!\p{L})`,
  ),
};

/** What narrows a statement down. */
const narrowed: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(String.raw`\b(?:former(?:ly)?|ex-\p{L}+|one of|some of|part of|most of|only if|unless)\b`),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:ancien(?:ne)?s? (?=\p{Ll})|ex-\p{L}+|l['’]une? d\p{L}+|certaine?s d\p{L}+|une partie d\p{L}+|la plupart|(?<=n\p{L}* .{0,30})que si)(?!\p{L})`,
  ),
};

/** Whatever may narrow it down in a freer way. */
const narrow: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:former\p{L}*|ex-\p{L}+|previous\p{L}*|retired|used to|once|until|one of|among|if|unless|only|some|part\p{L}*|most\p{L}*|condition\p{L}*)\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:ancien\p{L}*|ex-\p{L}+|précédent\p{L}*|retraite|jadis|parmi|l['’]une?|si|sauf|seul\p{L}*|certain\p{L}*|part\p{L}*|plupart|condition\p{L}*)(?!\p{L})`,
  ),
};

const ofTheStory: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:story|article|text|it (?:gives|says|names|does))\b/iu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:article|texte|récit|il ne (?:donne|dit|précise|nomme))(?!\p{L})`),
};

/** "Not before June" in other words. */
const atTheEarliest = latinPattern(String.raw`(?<!\p{L})(?:(?:at the )?earliest|au plus tôt)(?!\p{L})`);

/** Who says that something is not known for sure denies none of it. */
const unsure: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|nobody (?:has|had)|no one (?:has|had)) (?:\p{L}+ )?(?:confirmed|certain|known|clear|sure|official|verified|proven)\b/iu,
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:pas|personne n['’]a) (?:\p{L}+ )?(?:confirmé|certain|connu|clair|sûr|officiel|vérifié|prouvé)\p{L}*`,
  ),
};

/** What a text may lose of the statement that it repeats. */
interface Stance {
  readonly has: (clause: Clause, language: Language) => string | undefined;
  readonly keeps: (statement: string, language: Language, text: string) => boolean;
  readonly advice: string;
}

/** What a message says of a lost denial. */
export const deniesNothing = 'denies nothing';
const unsaid = 'does not say who says so';

const stances: readonly Stance[] = [
  {
    has: ({ clause }, language) => clearMarker(clause, 'negation', language),
    keeps: (statement, language) => mayTake(statement, 'negation', language) || atTheEarliest.test(statement),
    advice: deniesNothing,
  },
  {
    has: ({ inContext }, language) => clearMarker(inContext, 'attribution', language),
    // The next sentence may say who says so.
    keeps: (_, language, text) => mayTake(text, 'attribution', language) || /[“«]/u.test(text),
    advice: unsaid,
  },
  {
    has: ({ clause }, language) => tentative[language].exec(clause)?.[0],
    keeps: (statement, language) => tentative[language].test(statement) || open[language].test(statement),
    advice: 'states it as done or certain',
  },
  {
    has: ({ clause }, language) => narrowed[language].exec(clause)?.[0].trim(),
    keeps: (statement, language) => narrow[language].test(statement),
    advice: 'says it without that',
  },
];

/**
 * A statement that is in a paragraph almost word for word, without the denial, the speaker or the intention that the paragraph
 * has; and the other way round, one that denies what the paragraph says.
 */
export function changedStances(manuscript: Manuscript): readonly Problem[] {
  const clausesOf = readingOnce(clausesWithStems);
  return [
    ...citingTexts(manuscript)
      .filter(({ label }) => label === 'answer' || label === 'text' || label === 'statement')
      .flatMap((citing) => {
        const cited = manuscript.paragraphs.filter(({ id }) => citing.sources.includes(id));
        const isGap = citing.gap !== undefined;
        return changedFrom(
          manuscript,
          citing,
          cited.map(({ digest }) => digest),
          clausesOf,
          citing.sources.join(', '),
          isGap,
        );
      }),
    ...flatHeadline(manuscript, clausesOf),
  ];
}

/** The headline is held against what is only claimed. */
function flatHeadline(manuscript: Manuscript, clausesOf: typeof clausesWithStems): readonly Problem[] {
  const { about } = manuscript;
  if (about === undefined) return [];
  const headline = { label: 'headline', item: about, path: ['headline'], text: about.headline };
  return changedFrom(
    manuscript,
    headline,
    about.status.claimed.map(({ text }) => text),
    clausesOf,
    'a claim in status',
    true,
  );
}

function changedFrom(
  manuscript: Manuscript,
  { label, item, path, text }: StatedText,
  sources: readonly Localized[],
  clausesOf: typeof clausesWithStems,
  where: string,
  mayDeny: boolean,
): readonly Problem[] {
  return manuscript.languages.flatMap((language) => {
    const clauses = sources.flatMap((source) => clausesOf(source[language], language));
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
      const lost = stances.flatMap(({ has, keeps, advice }) => {
        const marked = repeated.find((clause) => has(clause, language) !== undefined);
        const written = marked && has(marked, language);
        if (marked === undefined || written === undefined || keeps(withLead, language, text[language]))
          return [];
        // What another clause states plainly may come from that one.
        const isPlain = repeated.some(
          (clause) => has(clause, language) === undefined && isAlike(clause.stems, marked.stems),
        );
        if (isPlain || (advice === unsaid && isSaidBelow(item, marked.inContext, language))) return [];
        return [problem(`${where} says "${written}" of this, and the ${label} ${advice}: keep it`)];
      });
      const denial = clearMarker(statement, 'negation', language);
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
            problem(`the ${label} says "${denial}", and ${where} does not deny this: correct one of them`),
          ]
        : lost;
    });
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

interface Clause {
  readonly clause: string;
  readonly stems: ReadonlySet<string>;
  /** With the short clauses around it, which say who says so. */
  readonly inContext: string;
}

function clausesWithStems(text: string, language: Language): readonly Clause[] {
  return statementsIn(withoutAnonymity(text, language)).flatMap((statement) => {
    const clauses = statement
      .split(/[,;:]\s+|\s(?:and|but|while|et|mais|tandis que)\s/u)
      .map((clause) => ({ clause, stems: stemsOf(clause, language) }));
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
}

function isRepeated(clause: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  return clause.size >= 3 && shareIn(clause, stems) >= sameStatement;
}
