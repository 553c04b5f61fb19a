import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { withoutAnonymity } from '../../text/anonymity.ts';
import { headIn, isDeniedForATime } from '../../text/denied.ts';
import { mayTake } from '../../text/hedges.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import { contentStems, rememberReading, statementsIn, tellsHead } from './likeness.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** Words that turn a clause round, folded. The French "ne" comes with another one. */
const denying: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('not no never none nobody nothing neither nor without cannot t'.split(' ')),
  fr: new Set('pas jamais aucun aucune ni rien personne sans'.split(' ')),
};

/** Words that say nothing of what a clause states. */
const beside: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'and but that the a an of can one someone somebody anyone has have had don doesn didn isn wasn s'.split(
      ' ',
    ),
  ),
  fr: new Set('et mais que qu le la les l un une de d du des ne n y'.split(' ')),
};

/** How much two clauses have to share to be the same. */
const sameClause = 0.8;
const fewestWords = 2;
const longClause = 4;
/** So many words may stand in one of two longer clauses alone, for a name in the place of a pronoun. */
const besides = 2;
/** "It says" states nothing. */
const longWord = 5;

interface Clause {
  readonly written: string;
  /** The same with the verb of the clause before it that denies it: "denied that she is paid". */
  readonly quoted: string;
  readonly words: ReadonlySet<string>;
  /** The longer of those without a capital. */
  readonly plain: ReadonlySet<string>;
  readonly negations: number;
  /** Whether the clause before it denies it. */
  readonly isDenied: boolean;
}

/** A clause that stands in a paragraph word for word but for a denial: "someone has been charged" for "no one has been charged". */
export function countedNegations(manuscript: Manuscript, answers: readonly Retold[]): readonly Problem[] {
  return answers.flatMap(({ label, item, path, text, where, language, statements }) => {
    const there = statements.flatMap((statement) => clausesIn(statement, language));
    return clausesIn(text[language], language).flatMap(({ written, quoted, words, plain, negations }) => {
      // Clauses that share nothing but a name say nothing of the same thing.
      const same = there.filter(
        (clause) => isSame(words, clause.words) && [...plain].some((word) => clause.words.has(word)),
      );
      const [first] = same;
      if (first === undefined || same.some((clause) => clause.negations === negations)) return [];
      const [denies, other] =
        negations < first.negations ? [first.written, written] : [written, first.written];
      // "Everybody was safe" tells nothing of what "nobody was hurt" denies.
      if (!tellsHead(contentStems(other, language), headIn(denies, language), language)) return [];
      if (isDeniedForATime(first.written, written, language)) return [];
      // "She is said to be paid, and denies it": the text has the denial elsewhere.
      if (first.isDenied && mayTake(text[language].replace(written, ' '), 'negation', language)) return [];
      // "barred from export" denies as much as "whose export is not allowed".
      if (
        mayTake(
          withoutCounted(negations < first.negations ? written : first.written, language),
          'negation',
          language,
        )
      )
        return [];
      const message = `the ${label} says "${quoted}", and ${withVerb(where, 'says')} "${first.quoted}": keep what it denies`;
      return [{ ...manuscript.place(item, [...path, language], written), message }];
    });
  });
}

/** How a clause ends whose verb denies what comes after it: "she denies", followed by "that she is paid". */
const endsDenying: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|disputes?|disputed|untrue|false|wrong)(?: the (?:claim|idea))?$/iu,
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:dément(?:ent|i)?|ni(?:e|ent|é)|réfut(?:e|ent|é)|contest(?:e|ent|é)|faux)$`,
  ),
};

const clausesIn = rememberReading((text, language): readonly Clause[] => {
  return statementsIn(text)
    .flatMap((statement) => {
      const parts = statement.split(
        /[,;:()]\s*|\s(?=(?:and|but|while|which|that|et|mais|tandis|qui|que)\s|qu['’])/u,
      );
      return parts.map((written, index) => {
        const verb = endsDenying[language].exec(parts[index - 1] ?? '')?.[0];
        return { written, denies: verb !== undefined && /^(?:that|qu)/iu.test(written) ? verb : undefined };
      });
    })
    .map(({ written, denies }) => {
      const all = foldWords(withoutAnonymity(written, language)).split(' ').filter(Boolean);
      const stating = all.filter((word) => !denying[language].has(word));
      return {
        written: written.trim(),
        quoted: `${denies === undefined ? '' : `${denies} `}${written.trim().replace(/[.!?]$/u, '')}`,
        words: new Set(stating.filter((word) => !beside[language].has(word))),
        plain: new Set(
          (written.match(/(?<![\p{L}\p{N}])(?!says?\b|said\b|disent\b)\p{Ll}{4,}/gu) ?? []).map(foldWords),
        ),
        isDenied: denies !== undefined,
        negations: all.length - stating.length + (denies === undefined ? 0 : 1),
      };
    })
    .filter(({ words }) => words.size >= fewestWords && [...words].some((word) => word.length >= longWord));
});

function withoutCounted(clause: string, language: Language): string {
  return clause.replaceAll(/\p{L}+/gu, (word) => (denying[language].has(foldWords(word)) ? ' ' : word));
}

/** Whether two clauses have nearly all their words in common: of longer ones those of the shorter one are enough. */
function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  const isLong = shared >= longClause && Math.abs(one.size - other.size) <= besides;
  const all = isLong ? Math.min(one.size, other.size) : Math.max(one.size, other.size);
  return shared >= sameClause * all;
}
