import { findCalendarWords } from '../../text/calendar.ts';
import { clausesIn } from '../../text/clauses.ts';
import { foldWords } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { stemIn } from '../../text/stems.ts';
import { contentStems, rememberReading, shareIn } from './likeness.ts';

/** What a clause says of something: "the school", "could", "close", "in August". */
export interface Predication {
  readonly subject: ReadonlySet<string>;
  /** The verb's helper, as written: "could", "will"; the verb itself where it has none. */
  readonly written: string;
  /** The verb, or what else comes first after its helper. */
  readonly verb: string;
  readonly rest: ReadonlySet<string>;
  /** The months and days of the week of its clause. */
  readonly times: ReadonlySet<string>;
}

/** Where a clause goes on with another verb. */
const joins: Readonly<Record<Language, RegExp>> = {
  en: /\s(?:because|if|when|unless|after|before|until|so that|which|whether)\s/iu,
  fr: /\s(?:parce qu\S*|si|quand|lorsqu\S*|après|avant|qui)\s/iu,
};

/** The clauses of a statement down to those with "if", "because" or "which". */
export const smallClausesIn = rememberReading((statement, language): readonly string[] => {
  return clausesIn(statement, language).flatMap((clause) => clause.split(joins[language]));
});

/** What a clause says with a helper that a pattern finds: all that comes before it, and the verb after it. */
export function withHelper(clause: string, helper: RegExp, language: Language): readonly Predication[] {
  // The month is no helper.
  const found = helper.exec(withoutMay(clause));
  if (found === null) return [];
  const [written] = found;
  const [verb = '', ...rest] = contentStems(clause.slice(found.index + written.length), language);
  const subject = contentStems(clause.slice(0, found.index), language);
  return [{ subject, written: written.trim(), verb, rest: new Set(rest), times: timesIn(clause, language) }];
}

/** What a clause says with verbs of a form right after their subject: "the school closes", "it closed". */
export function withVerbs(clause: string, form: RegExp, language: Language): readonly Predication[] {
  const words = clause.split(/\s+/u);
  return words.flatMap((word, at) => {
    const written = word.replace(/[^\p{L}]+$/u, '');
    if (!form.test(written) || !mayBeSubject(words[at - 1] ?? '')) return [];
    return [
      {
        subject: contentStems(words.slice(0, at).join(' '), language),
        written,
        verb: stemIn(language, foldWords(written)),
        rest: contentStems(words.slice(at + 1).join(' '), language),
        times: timesIn(clause, language),
      },
    ];
  });
}

/** Function words that may stand right before a verb. */
const beforeVerb: ReadonlySet<string> = new Set(
  'it he she they which that who also now then has have had was were il elle ils elles qui'.split(' '),
);

/** Whether a verb may follow a word: "the school closes", not "the closes" or "the school’s closes". */
function mayBeSubject(word: string): boolean {
  const folded = foldWords(word);
  return folded !== '' && !/['’]s?$/u.test(word) && (beforeVerb.has(folded) || !isFunctionWord(folded));
}

const timesIn = rememberReading((clause, language): ReadonlySet<string> => {
  return new Set(findCalendarWords(clause, language).map(({ value }) => value));
});

/** Whether one says of all of the same subject that it comes at the same time: "the findings will be published in May". */
export function isAtTheSameTime(one: Predication, other: Predication): boolean {
  return (
    other.subject.size > 0 &&
    shareIn(other.subject, one.subject) === 1 &&
    shareIn(other.times, one.times) === 1 &&
    other.times.size > 0
  );
}

const half = 0.5;
/** So long a root tells that two stems are of the same word: those of "close" and "closure". */
const shortestRoot = 4;
/** So much may be said of it besides, where the other one says nothing more. */
const fewWords = 2;

/** Whether one says of the same thing what the other one does: the same verb, a word of the same subject, and half of the rest. */
export function isOfTheSame(one: Predication, other: Predication): boolean {
  return one.verb !== '' && one.verb === other.verb && isAlikeBesides(one, other);
}

/** The same of a verb and of its noun: "close", "closure". */
export function isOfTheSameMatter(one: Predication, other: Predication): boolean {
  const root = Math.max(shortestRoot, Math.min(one.verb.length, other.verb.length) - 1);
  const isSameRoot = one.verb.length >= root && one.verb.slice(0, root) === other.verb.slice(0, root);
  return isSameRoot && !/\d/u.test(one.verb + other.verb) && isAlikeBesides(one, other);
}

function isAlikeBesides(one: Predication, other: Predication): boolean {
  if (shareIn(one.subject, other.subject) === 0) return false;
  if (one.rest.size === 0) return true;
  if (other.rest.size === 0) return one.rest.size <= fewWords;
  return Math.max(shareIn(one.rest, other.rest), shareIn(other.rest, one.rest)) >= half;
}

/** A text without the month, in as many letters. */
export function withoutMay(text: string): string {
  return text.replaceAll('May', '---');
}

/** A pattern of words that stand alone, none of them followed by a denial. */
export function helpers(...words: readonly string[]): RegExp {
  return latinPattern(
    String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])(?! (?:not|never|pas)\b)`,
  );
}
