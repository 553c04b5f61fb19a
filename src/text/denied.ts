import { clausesIn } from './clauses.ts';
import type { Language } from './language.ts';
import { latinPattern } from './latin-pattern.ts';

/** Something that a sentence denies. */
export interface Denial {
  /** What shows it: "denied having", "had not". */
  readonly written: string;
  /** What is denied, without the words that deny it. */
  readonly content: string;
  /** What a "not" stands before: "used the chemical"; empty for a verb, which may deny a whole clause. */
  readonly head: string;
  /** Whether a verb denies it; else the statement itself has a "not". */
  readonly isByVerb: boolean;
}

interface Patterns {
  /** A verb that denies what comes after it. */
  readonly verb: RegExp;
  /** A word that turns its own clause round. */
  readonly negation: RegExp;
  /** The same where it only sets a limit or adds something: "not only", "not before". */
  readonly limit: RegExp;
  /** Who says it, in front of what is said. */
  readonly saying: RegExp;
}

const patterns: Readonly<Record<Language, Patterns>> = {
  en: {
    verb: latinPattern(
      String.raw`\b(?:(?:has |have |had )?(?:(?:strongly|flatly|repeatedly|firmly|also) )?(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)(?: (?:strongly|flatly|repeatedly))?(?: (?:as (?:false|untrue) )?(?:an? |the |any |all )?(?:claims?|reports?|suggestions?|allegations?|accusations?|rumours?|ideas?)(?: by [^,]{1,30})?)?(?: (?:that|of))?|it (?:is|was) not true that)\s(?=\p{L})`,
    ),
    negation: latinPattern(
      String.raw`\b(?:not|never|no one|nobody|none|nothing|neither|no|cannot)\b|(?<=\p{L})n['’]t\b`,
      'giu',
    ),
    limit: latinPattern(
      String.raw`\b(?:not (?:only|just|before|until|all|every|always|least|so)|no (?:more|fewer|less|later|earlier|sooner|longer|doubt|matter)|whether or not|not [^,]{1,40} but)\b`,
    ),
    saying: latinPattern(
      String.raw`^.*?\b(?:says?|said|claims?|claimed|insists?|insisted|adds?|added|told [^,]{1,30}|states?|stated)(?: that)?\s(?=\p{L})`,
    ),
  },
  fr: {
    verb: latinPattern(
      String.raw`(?<!\p{L})(?:(?:a |ont |avait |avaient )?(?:(?:également|aussi|toujours|formellement|catégoriquement|fermement) )?(?:dément(?:ent|ait|aient|i)?|ni(?:e|ent|ait|aient|é)|réfut(?:e|ent|ait|é)|contest(?:e|ent|ait|é)|rejet(?:te|tent|ait|é)|récus(?:e|ent|ait|é))(?: (?:également|aussi|toujours|formellement|catégoriquement|fermement))?(?: (?:l['’]|les |la |une |toute )?(?:idée|accusations?|informations?|affirmations?|rumeurs?)(?: selon (?:laquelle|lesquelles)| d['’]| de| que| qu['’])?)?|il est faux (?:que|qu['’]|de))\s?(?=(?:\s|que |qu['’])?\p{L})`,
    ),
    negation: latinPattern(
      String.raw`(?<!\p{L})(?:ne|n['’](?=\p{L})|pas|jamais|aucune?|rien|personne|ni)(?!\p{L})|(?<!\p{L})n['’](?=\p{L})`,
      'giu',
    ),
    limit: latinPattern(
      String.raw`(?<!\p{L})(?:pas (?:seulement|que|avant|tou[ts]\p{L}*|toujours|moins|plus)|(?:ne |n['’])[^,]{1,40} (?:que|qu['’])(?! )|(?:ne |n['’])\p{L}+(?: \p{L}+)? (?:que|qu['’])|non seulement|pas [^,]{1,40} mais)`,
    ),
    saying: latinPattern(
      String.raw`^.*?(?<!\p{L})(?:dit|disent|affirm(?:e|ent|é)|déclar(?:e|ent|é)|assur(?:e|ent|é)|indiqu(?:e|ent|é)|ajout(?:e|ent|é)|précis(?:e|ent|é))(?:(?: [^,]{1,40}?)? (?:que |qu['’])|\s)(?=\p{L})`,
    ),
  },
};

/** What really turns a French clause round: "ne" alone may be no more than a flourish. */
const frenchDenial = latinPattern(String.raw`(?<!\p{L})(?:pas|jamais|aucune?|rien|personne)(?!\p{L})`);

/** What a sentence denies: "the harm" of "he denied the harm", "the company had used it" of "she said the company had not used it". */
export function deniedIn(sentence: string, language: Language): readonly Denial[] {
  const found = patterns[language].verb.exec(sentence);
  if (found === null) return clausesIn(sentence, language).flatMap((clause) => negatedIn(clause, language));
  const written = found[0].trim();
  const before = sentence.slice(0, found.index);
  const after = sentence.slice(found.index + found[0].length);
  // Who denies not to have done it says that they did.
  const [content = '', ...others] = clausesIn(after, language);
  const clausesBefore = clausesIn(before, language);
  const isTurned = hasNegation(`${clausesBefore.at(-1) ?? ''} ${content}`, language);
  return [
    ...clausesBefore.flatMap((clause) => negatedIn(clause, language)),
    ...(isTurned ? [] : [{ written, content, head: '', isByVerb: true }]),
    ...others.flatMap((clause) => negatedIn(clause, language)),
  ];
}

function negatedIn(clause: string, language: Language): readonly Denial[] {
  const { negation, limit, saying } = patterns[language];
  if (limit.test(clause) || !hasNegation(clause, language)) return [];
  const said = clause.replace(saying, '');
  // "Does not say" denies nothing of what is said.
  if (!hasNegation(said, language)) return [];
  const written = [...said.matchAll(negation)].map(([word]) => word).join(' … ');
  return [
    { written, content: said.replaceAll(negation, ' '), head: headIn(said, language), isByVerb: false },
  ];
}

/** What a clause has from its first denying word on, without it: "used the chemical" of "the firm has not used the chemical". */
export function headIn(clause: string, language: Language): string {
  const { negation } = patterns[language];
  const at = clause.search(negation);
  return at === -1 ? '' : clause.slice(at).replaceAll(negation, ' ');
}

/** Whether a clause denies something only up to a time that a statement does not speak of: "had not read it until Monday", "read it on Monday". */
export function isDeniedForATime(clause: string, statement: string, language: Language): boolean {
  const { times, only } = upToATime[language];
  return only.test(clause) || (times.test(clause) && !times.test(`${neverSaid[language]} ${statement}`));
}

/** A denial to put before a statement, to see whether it speaks of the same kind of limit. */
const neverSaid: Readonly<Record<Language, string>> = { en: 'not so', fr: 'pas ainsi' };

const upToATime: Readonly<Record<Language, { readonly times: RegExp; readonly only: RegExp }>> = {
  en: {
    times: latinPattern(String.raw`\b(?:not|never|no|n['’]t) [^.;]*?\b(?:until|till|before)\b`),
    only: latinPattern(String.raw`\bnot (?:\p{L}+ ){1,6}until\b`),
  },
  fr: {
    times: latinPattern(String.raw`(?<!\p{L})pas [^.;]*?(?<!\p{L})avant(?!\p{L})`),
    only: latinPattern(String.raw`(?<!\p{L})(?:ne |n['’])(?:(?!pas(?!\p{L}))\p{L}+ ){1,6}(?:que |qu['’])`),
  },
};

function hasNegation(clause: string, language: Language): boolean {
  return language === 'fr' ? frenchDenial.test(clause) : clause.search(patterns.en.negation) !== -1;
}
