import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { withoutAnonymity } from '../../text/anonymity.ts';
import { clausesIn } from '../../text/clauses.ts';
import { deniedIn, type Denial } from '../../text/denied.ts';
import { mayTake } from '../../text/hedges.ts';
import { wholeWords } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { contentStems, rememberReading, statementsIn, tells, tellsHead, withoutWordsOf } from './likeness.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** What leaves something open, besides whatever denies it. */
const leftOpen: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    String.raw`whether|if|accus\p{L}*|alleg\p{L}*|claim\p{L}*|rumou?rs?|suspicions?|suspect\p{L}*|contradict\p{L}*|contests?|contested|wrong|false|rules? out|ruled out|questions?|critic\p{L}*|contrary|awaits?|awaiting|waits?|waiting|pending|may|might|could|would`,
  ),
  fr: wholeWords(
    String.raw`si|accus\p{L}*|soupçon\p{L}*|rumeurs?|prétend\p{L}*|réfut\p{L}*|récus\p{L}*|écart\p{L}*|faux|fausse|contrairement|question\p{L}*|critiqu\p{L}*|attend\p{L}*|attente|une? autre|peut|pourra\p{L}*|\p{L}{2,}ra(?:it|ient)`,
  ),
};

/** What puts a statement ahead of what has not happened yet. */
const ahead: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(String.raw`will|would|shall|to be|due|soon|next`),
  fr: wholeWords(
    String.raw`\p{L}{2,}(?:ra|ront|rait|raient)|doi(?:t|vent)|va|vont|bientôt|prochain\p{L}*|faut|prév\p{L}+`,
  ),
};

/** A limit in time is part of what is denied: who has not paid before June may have paid since. */
const limits: Readonly<Record<Language, RegExp>> = {
  en: wholeWords('before|after|since|until|yet'),
  fr: wholeWords(String.raw`avant|après|depuis|dès|jusqu['’]\p{L}+|encore`),
};

/** Who says that something is so, at the beginning of a clause. */
const says: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    String.raw`(?:say|said|says|admit(?:s|ted)|confirm(?:s|ed)|acknowledge[sd]|concede[sd]|agree[sd])(?: that)?`,
  ),
  fr: wholeWords(String.raw`(?:dit|disent|admet|admis|confirm(?:e|ent|é)|reconnu|reconnaît)(?: que| qu['’])`),
};

/** Who denies it in a text that tells both. */
const denies: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(String.raw`den(?:y|ies|ied|ying|ial)|disput\p{L}+|reject\p{L}+|contradict\p{L}+`),
  fr: wholeWords(String.raw`dément\p{L}*|ni(?:e|ent|é)|contest\p{L}+|rejett?\p{L}+|réfut\p{L}+`),
};

const denialsOf = rememberReading(deniedIn);

/** A text that affirms what the paragraph says that somebody denies, or what it says has not happened. */
export function turnedDenials(manuscript: Manuscript, retold: readonly Retold[]): readonly Problem[] {
  return retold.flatMap(({ label, item, path, language, text, where, statements }) => {
    const denied = statements.flatMap((sentence) => denialsOf(sentence, language));
    if (denied.length === 0) return [];
    const plain = statements.flatMap((sentence) =>
      plainClauses(sentence, language, denialsOf(sentence, language)),
    );
    const isDeniedHere = denies[language].test(text[language]);
    return statementsIn(text[language]).flatMap((statement) => {
      // "She said it could not go on, and admitted that …": what another clause denies is beside the matter.
      const clauses = isDeniedHere
        ? []
        : clausesIn(statement, language).filter((each) => says[language].test(each));
      const turned = denied.find(
        (denial) =>
          [statement, ...clauses].some((part) =>
            isAffirmed(denial, part, contentStems(part, language), language),
          ) &&
          !plain.some((clause) =>
            tells(contentStems(clause, language), contentStems(denial.content, language)),
          ),
      );
      if (turned === undefined) return [];
      const message = `${withVerb(where, 'says')} "${turned.written}" of this, and the ${label} says that it is so: keep the denial`;
      return [{ ...manuscript.place(item, [...path, language], statement), message }];
    });
  });
}

function isAffirmed(
  { content, head, isByVerb }: Denial,
  statement: string,
  stems: ReadonlySet<string>,
  language: Language,
): boolean {
  if (!isTold(content, statement, stems, language) || !tellsHead(stems, head, language)) return false;
  const left = withoutWordsOf(withoutAnonymity(statement, language), content, language);
  if (mayTake(left, 'negation', language) || leftOpen[language].test(left)) return false;
  const limit = limits[language].exec(content)?.[0];
  if (limit !== undefined && limits[language].exec(statement)?.[0] !== limit && !/yet|encore/iu.test(limit))
    return false;
  // Who denies that it has been decided may well decide it.
  const isOpen = !isByVerb || past[language].test(content);
  return !isOpen || !ahead[language].test(statement) || ahead[language].test(content);
}

/** What shows that something is already in the past when it is denied. */
const past: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(String.raw`ha[sd]|have|having|was|were|been`),
  fr: wholeWords(String.raw`a|ont|avai(?:t|ent)|ait|aient|avoir|été`),
};

/** Whatever it may be: "denied that anything had been decided about jobs" denies every decision on jobs. */
const whatever: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:any|some)(?:thing|one|body)\b/giu,
  fr: /\b(?:quoi|qui) que ce (?:soit|fût)(?: (?:ait|avait) été)?(?!\p{L})/giu,
};

/** So many words lie at most from one word to the other of what is denied in two. */
const nearBy = 4;

/** Whether a statement tells what is denied: most of it, or both words of what is denied of whatever it may be, close together. */
function isTold(content: string, statement: string, stems: ReadonlySet<string>, language: Language): boolean {
  if (tells(stems, contentStems(content, language))) return true;
  const left = content.replaceAll(whatever[language], ' ');
  const few = contentStems(left, language);
  if (left === content || few.size !== 2 || !tells(stems, few)) return false;
  const words = statement.split(/\s+/u).map((word) => contentStems(word, language));
  const at = words.flatMap((word, index) => ([...few].some((stem) => word.has(stem)) ? [index] : []));
  return at.some((one) => at.some((other) => one < other && other - one <= nearBy));
}

/** The clauses of a sentence that deny nothing, so that a text may say what they say. */
function plainClauses(sentence: string, language: Language, all: readonly Denial[]): readonly string[] {
  return clausesIn(sentence, language).filter(
    (clause) =>
      !mayTake(clause, 'negation', language) && all.every(({ content }) => !clause.includes(content)),
  );
}
