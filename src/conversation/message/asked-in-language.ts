import type { Language } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { asksAnything } from './asks-anything.ts';
import { requestedLanguage } from './requested-language.ts';

const names: readonly (readonly [Language, string])[] = [
  ['fr', 'french|fran[cç]ais'],
  ['en', 'english|anglais'],
];
const courtesy = "(?:please|pls|plz|svp|stp|s[’' ]il (?:te|vous) pla[iî]t)";

/** A language asked for at either end of a question, set apart by a stop or a courtesy: "who owns it, in French please". */
const requests = names.map(
  ([language, name]) =>
    [
      language,
      [
        new RegExp(
          `(?:\\s*[,;:.!?…(–—-]\\s*(?:in|en) (?:${name})(?: ${courtesy})?|\\s(?:in|en) (?:${name}),? ${courtesy}|\\s${courtesy},? (?:in|en) (?:${name}))[\\s.!?)]*$`,
          'iu',
        ),
      ],
    ] as const,
);
/** The same before a question, or a word that asks: "ok back to English. why?" */
const leads = names.map(
  ([language, name]) =>
    [
      language,
      new RegExp(
        `^(?:(?:ok|okay|now|so|and|et|bon|alors|maintenant)[ ,]+)*(?:(?:(?:back|switch) )?to|(?:back )?in|(?:on )?(?:retour|repasse|repassons|reviens|revenons) (?:en|à l['’ ]|au)|en) ?(?:${name})(?: (?:then|now|${courtesy}))?\\s*[,.:;!–—-]\\s*(?=\\S)`,
        'iu',
      ),
    ] as const,
);
/** The same with nothing that sets it apart: "who is Calloway in French". */
const bare = names.map(
  ([language, name]) => [language, new RegExp(`\\s(?:in|en) (?:${name})[\\s.!?]*$`, 'iu')] as const,
);
/** "Can you answer in French? Where is it made?" */
const firstSentence = /^(?<first>[^.!?…]+[.!?…]+)\s+(?<rest>\S.*)$/su;
/** What asks for a language, and not whether somebody is French. */
const spoken = /\b(?:in|en|to|into|speak|parl\p{L}+)(?!\p{L})/iu;
/** How the question after it begins, or ends. */
const asking =
  /(?:^|[.!…]\s+)(?:who|where|when|why|how|qui|où|quand|pourquoi|comment|combien)(?!\p{L})|\?\s*$/iu;
/** What may itself be in a language, and is then asked about: "is there a version in French?". */
const inLanguages =
  /\b(?:versions?|writ\w+|wrote|publi\w+|translat\w+|tradui\w+|traduction|stor(?:y|ies)|articles?|texte?s?|speak\w*|spoken?|talk\w*|parl\w+|available|exist\w*|disponibles?|dispo|original\w*|read|lire|answer\w*|repl\w+|r[ée]pon\w+|word|mot|mean\w*|call\w*|appelle|dit-on)\b|[ée]crit/iu;
const anyLanguage = new RegExp(names.map(([, name]) => name).join('|'), 'iu');
/** With fewer words there is no question beside the request. */
const fewestWords = 2;

/** A question and the language that it asks to be answered in: « c’est qui Calloway, in English please ». */
export interface AskedInLanguage {
  readonly question: string;
  readonly language: Language;
}

/** A message that asks something and for the language of the reply; undefined if it does not ask for both. */
export function askedInLanguage(text: string): AskedInLanguage | undefined {
  if (!anyLanguage.test(text)) return undefined;
  const lead = leads.find(([, pattern]) => pattern.test(text));
  if (lead !== undefined) return { question: text.replace(lead[1], '').trim(), language: lead[0] };
  for (const [language, patterns] of requests) {
    for (const pattern of patterns) {
      const question = text.replace(pattern, '').trim();
      if (question !== text.trim() && toWords(question).length >= fewestWords) return { question, language };
    }
  }
  if (inLanguages.test(text) || !asksAnything(toWords(text))) return undefined;
  const found = bare.find(([, pattern]) => pattern.test(text));
  const question = found && text.replace(found[1], '').trim();
  return found === undefined || question === undefined || toWords(question).length <= fewestWords
    ? undefined
    : { question, language: found[0] };
}

/** A question after a sentence that only asks for a language: "can you answer in French? Where is it made?" Undefined for any other message. */
export function askedAfterRequest(text: string): AskedInLanguage | undefined {
  if (!anyLanguage.test(text)) return undefined;
  const { first = '', rest = '' } = firstSentence.exec(text)?.groups ?? {};
  if (!spoken.test(first) || !asking.test(rest)) return undefined;
  const language = requestedLanguage(toWords(first));
  return language === undefined ? undefined : { question: rest.trim(), language };
}
