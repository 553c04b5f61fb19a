import { withoutAnonymity } from '../../text/anonymity.ts';
import { headIn, isDeniedForATime } from '../../text/denied.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { spokenWordIn } from '../../text/spoken-words.ts';
import { contentStems, tellsHead } from './likeness.ts';
import { withoutOthersWord } from './others-word.ts';

/** A clause of a paragraph. */
export interface Clause {
  readonly clause: string;
  readonly stems: ReadonlySet<string>;
  /** With the short clauses around it, which say who says so. */
  readonly inContext: string;
}

/** What shows that something is only intended, considered or being looked into. */
export const tentative: Readonly<Record<Language, RegExp>> = {
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
    String.raw`(?<!\p{L})(?:\p{L}+rai(?:t|ent)|peut|pourr\p{L}+|si|s['’]apprête\p{L}*|doi(?:t|vent)|but|vis\p{L}+|demand\p{L}+|parl\p{L}+|discu\p{L}+|idée|possib\p{L}+|exam\p{L}+|début\p{L}*|savoir|déterminer|souhait\p{L}+|voul\p{L}+|veu\p{L}+|projet\p{L}*|faut)(?!\p{L})`,
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

/** What speaks of the story itself. */
export const ofTheStory: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:story|article|text|it (?:gives|says|names|does))\b/iu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:article|texte|récit|il ne (?:donne|dit|précise|nomme))(?!\p{L})`),
};

const isAhead: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:will|shall|(?:is|are) (?:going )?to)\b/iu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:\p{L}{2,}(?:ra|ront)|va|vont)(?!\p{L})`),
};

/** What shows that something may come, or may not. */
const mayBe: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(String.raw`(?<!\p{L})(?:could|might|may(?! \d))(?! (?:not|have|afford))(?!\p{L})`),
  fr: latinPattern(String.raw`(?<!\p{L})pourrai(?:en)?t(?!\p{L})`),
};

/** Whatever else leaves it open whether something comes. */
const mayNotBe: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`(?<!\p{L})(?:could|might|may|can|would|should|if|unless|whether|possib\p{L}+|potential\p{L}*|perhaps|maybe|probabl\p{L}+|likely|chance\p{L}*|at risk|risk\p{L}*|threat\p{L}*|expect\p{L}*|fear\p{L}*|hop(?:es?|ed|ing)|plan\p{L}*|propos\p{L}+|depend\p{L}*|rumou?r\p{L}*)(?!\p{L})`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:pourr\p{L}+|peut|peuvent|peut-être|si|s['’]ils?|\p{L}{2,}rai(?:en)?t|sauf|risqu\p{L}*|menac\p{L}*|éventuel\p{L}*|probable\p{L}*|possib\p{L}+|crain\p{L}*|esp[èé]r\p{L}*|prév\p{L}*|envisag\p{L}*|dépend\p{L}*|rumeurs?)(?!\p{L})`,
  ),
};

/** "Not before June" in other words. */
const atTheEarliest = latinPattern(String.raw`(?<!\p{L})(?:(?:at the )?earliest|au plus tôt)(?!\p{L})`);

/** Who says that something is not known for sure denies none of it. */
export const unsure: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|nobody (?:has|had)|no one (?:has|had)) (?:\p{L}+ )?(?:confirmed|certain|known|clear|sure|official|verified|proven)\b/iu,
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:pas|personne n['’]a) (?:\p{L}+ )?(?:confirmé|certain|connu|clair|sûr|officiel|vérifié|prouvé)\p{L}*`,
  ),
};

/** Words of saying that name nobody who says something. */
const ofNobody: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:is|are|was|were) expected|findings?)\b/giu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:est|sont|était|étaient) attendue?s?(?!\p{L})`, 'giu'),
};

/** What a text may lose of the statement that it repeats. */
export interface KeptStance {
  readonly has: (clause: Clause, language: Language) => string | undefined;
  readonly keeps: (statement: string, language: Language, text: string, clause: Clause) => boolean;
  readonly advice: string;
  /** Whether a clause that is repeated takes its stance on something else than the statement tells. */
  readonly isBeside?: (clause: string, statement: string, language: Language) => boolean;
}

/** What a message says of a lost denial. */
export const deniesNothing = 'denies nothing';
/** What a message says of a speaker who is not named. */
export const unsaid = 'does not say who says so';

/** The stances that a text keeps of what it repeats. */
export const keptStances: readonly KeptStance[] = [
  {
    has: ({ clause }, language) => clearMarker(clause, 'negation', language),
    keeps: (statement, language) =>
      mayTake(withoutAnonymity(statement, language), 'negation', language) || atTheEarliest.test(statement),
    advice: deniesNothing,
    // "The firm owes the fine" tells nothing of what "has not paid the fine" denies; nor does what will be decided, of what has not been.
    isBeside: (clause, statement, language) =>
      !tellsHead(contentStems(statement, language), headIn(clause, language), language) ||
      isDeniedForATime(clause, statement, language) ||
      (isAhead[language].test(statement) && !isAhead[language].test(clause)),
  },
  {
    has: ({ inContext }, language) => clearMarker(inContext, 'attribution', language),
    // The next sentence may say who says so, unless that is somebody else's word.
    keeps: (_, language, text, { inContext }) => {
      const said = spokenWordIn(inContext, language);
      const left = said === undefined ? text : withoutOthersWord(text, said, language);
      return mayTake(left.replaceAll(ofNobody[language], ' '), 'attribution', language) || /[“«]/u.test(left);
    },
    advice: unsaid,
  },
  {
    has: ({ clause }, language) => tentative[language].exec(clause)?.[0],
    keeps: (statement, language) => tentative[language].test(statement) || open[language].test(statement),
    advice: 'states it as done or certain',
  },
  {
    has: ({ clause }, language) => mayBe[language].exec(clause.replaceAll('May', '---'))?.[0],
    keeps: (statement, language) => !isAhead[language].test(statement) || mayNotBe[language].test(statement),
    advice: 'states it as certain',
    // "The hall will be sold" tells nothing of what "could rise when the hall is sold" leaves open.
    isBeside: (clause, statement, language) => {
      const found = mayBe[language].exec(clause);
      const after = found === null ? '' : clause.slice(found.index + found[0].length);
      return !tellsHead(contentStems(statement, language), after, language);
    },
  },
  {
    has: ({ clause }, language) => narrowed[language].exec(clause)?.[0].trim(),
    keeps: (statement, language) => narrow[language].test(statement),
    advice: 'says it without that',
  },
];
