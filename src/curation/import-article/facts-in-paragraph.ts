import { findFigures } from '../../knowledge/figures.ts';
import { findQuotations } from '../../knowledge/quotations.ts';
import { findFullDates } from '../../knowledge/full-dates.ts';
import type { Language } from '../../text/language.ts';
import { wholeWordStarts } from '../../text/whole-words.ts';
import { dateNote, type DatedSentence } from './dates-in-article.ts';
import type { ArticleName } from './names-in-article.ts';
import { isOnlyNumber } from './numbered-nouns.ts';
import { wellKnownKind } from './well-known-kinds.ts';
import { wholeSentences } from './whole-sentences.ts';

/** What kind of question a fact answers. */
export type FactKind = 'what' | 'who' | 'how-much' | 'when' | 'where' | 'says';

/** Something in a paragraph that a reader may want to know. */
export interface Fact {
  readonly kind: FactKind;
  /** The sentence that has it. */
  readonly sentence: string;
  /** What it is about, as the article writes it: figures, a date, a name. */
  readonly about: string;
  /** Whether that is a person, who is asked for with "who". */
  readonly isPerson: boolean;
  /** Whose word it is, where somebody says so. */
  readonly speaker: string | undefined;
}

const saying =
  /(?<!\p{L})(?:said|says?|(?<!(?:been|was|were)\s)told|claims?|claimed|adds?|added|explain(?:s|ed)|warn(?:s|ed)|promis(?:es|ed)(?=\s(?:that|to)\b)|insist(?:s|ed)|believes?|according to|dit|disent|déclar\p{L}+|affirm\p{L}+|assur\p{L}+|expliqu\p{L}+|ajout\p{L}+|promet(?=\s(?:de\s|d['’]|que\s|qu['’]))|estim(?:e|ent|ait|aient|é(?=\squ))|prévient|selon|d['’]après)(?!\p{L})/iu;

/** Nothing but somebody's words, which go on from the sentence before. */
const goesOn = /^(?:“[^”]*”|«[^»]*»|"[^"]*")[.!?]?$/u;

/** Said by whom the paragraph has named: "she said", « selon elle ». */
const byPronoun =
  /(?<!\p{L})(?:(?:he|she)\s(?:said|says|told|added|adds|explained|warned|insisted)|(?:said|says|according to)\s(?:he|she|him|her)|(?:il|elle)\s(?:a\s)?(?:dit|déclar|affirm|assur|expliqu|ajout|estim)|(?:dit|affirme|assure|explique|ajoute|estime)-t-(?:il|elle)|(?:selon|d['’]après)\s(?:lui|elle))/iu;

/** The facts of a paragraph: what happened, who, how much, when, where, and who says so. */
export function factsIn(
  text: string,
  paragraph: number,
  names: readonly ArticleName[],
  dates: readonly DatedSentence[],
  language: Language,
): readonly Fact[] {
  const sentences = wholeSentences(text);
  const [first = text] = sentences;
  const speakerIn = (sentence: string): string | undefined =>
    saying.test(sentence) ? speakerOf(sentence, names) : undefined;
  const fact = (kind: FactKind, sentence: string, about: string, isPerson = false): Fact => ({
    kind,
    sentence,
    about,
    isPerson,
    speaker: speakerIn(sentence),
  });
  const people = names.filter(
    ({ name, kind, aliases }) =>
      kind === 'person' && [name, ...aliases].some((form) => wholeWordStarts(text, form).length > 0),
  );
  const onlyPerson = people.length === 1 ? people[0]?.name : undefined;
  const isNew = names.filter((name) => name.first === paragraph);
  const sentenceOf = ({ name }: ArticleName): string =>
    sentences.find((sentence) => sentence.includes(name)) ?? first;
  const named = (kind: 'who' | 'where', name: ArticleName): Fact => {
    const sentence = sentenceOf(name);
    // The article itself says who somebody is and where something is, whoever is quoted in the sentence.
    return {
      ...fact(kind, sentence, withArticle(name, sentence, language), name.kind === 'person'),
      speaker: undefined,
    };
  };
  // What opens with somebody's words is asked for as what is said, and anything else that the first sentence quotes as what happened.
  const hasWhat = !/^[“"«‘]/u.test(first);
  return [
    ...(hasWhat ? [fact('what', first, '')] : []),
    // Nobody asks the story what Facebook is.
    ...isNew
      .filter(({ name, kind }) => kind === 'person' || wellKnownKind(name) === undefined)
      .filter(({ kind }) => kind !== 'place' && kind !== 'day')
      .map((name) => named('who', name)),
    ...sentences.flatMap((sentence) => {
      const amounts = amountsIn(sentence, language);
      // A small number in words, as in "two meetings", is nothing that anybody asks for by itself.
      return !amounts.some((amount) => /\d/u.test(amount))
        ? []
        : [fact('how-much', sentence, amounts.join(', '))];
    }),
    ...sentences.flatMap((sentence) => {
      const own = dates.filter((date) => date.paragraph === paragraph && date.sentence === sentence);
      return own.length === 0 ? [] : [fact('when', sentence, own.map(dateNote).join(', '))];
    }),
    ...isNew.filter(({ kind }) => kind === 'place').map((name) => named('where', name)),
    ...sentences
      .filter((sentence) => !hasWhat || sentence !== first)
      .filter((sentence) => longQuotations(sentence).length > 0 || saying.test(sentence))
      .map((sentence) => ({
        ...fact('says', sentence, longQuotations(sentence).join(' … ')),
        speaker:
          speakerOf(sentence, names) ??
          (goesOn.test(sentence) || byPronoun.test(sentence) ? onlyPerson : undefined),
      })),
  ];
}

/** A quotation of fewer words says nothing that anybody asks for by itself: “good”. */
const fewestQuoted = 4;

function longQuotations(sentence: string): readonly string[] {
  return findQuotations(sentence).filter((quotation) => quotation.split(/\s+/u).length >= fewestQuoted);
}

/** A name with the article that it has in its sentence: "the National Lottery Heritage Fund", « la rue des Tanneurs ». */
function withArticle({ name, kind }: ArticleName, sentence: string, language: Language): string {
  if (kind === 'person') return name;
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(name)));
  if (language === 'en') return /\bthe\s$/iu.test(before) ? `the ${name}` : name;
  const article = /(?:^|[\s’'(])(?<article>la\s|le\s|les\s|l['’])$/iu.exec(before)?.groups?.['article'];
  const contracted = /(?:^|\s)(?<contracted>du|au|aux|des)\s$/iu.exec(before)?.groups?.['contracted'];
  const plain = contracted === undefined ? '' : /x$|s$/iu.test(contracted) ? 'les ' : 'le ';
  return `${article?.toLowerCase() ?? plain}${name}`;
}

/** The amounts in a text, as written: figures that are no dates, no times and no numbers of one of several. */
export function amountsIn(text: string, language: Language): readonly string[] {
  const days = findFullDates(text, language);
  return findFigures(text, language)
    .filter(
      ({ value, start }) =>
        !/^(?:month|weekday|time)-/u.test(value) &&
        !/^(?:1[5-9]|20)\d{2}$/u.test(value) &&
        !isOnlyNumber(text.slice(0, start)) &&
        !days.some((day) => day.start <= start && start < day.end),
    )
    .map(({ written }) => written.trim());
}

/** The name nearest to the verb of saying that stands there as its subject. */
function speakerOf(sentence: string, names: readonly ArticleName[]): string | undefined {
  const spoken = sentence.replace(/[“"«][^”"»]*[”"»]/gu, (said) => ' '.repeat(said.length));
  const verb = saying.exec(spoken);
  const from = verb?.index ?? 0;
  const to = from + (verb?.[0].length ?? 0);
  const mentions = names
    .filter(({ kind }) => kind === 'person' || kind === 'body' || kind === 'company')
    .flatMap(({ name, kind, aliases }) =>
      [name, ...aliases].flatMap((form) =>
        wholeWordStarts(sentence, form).map((start) => ({ name, kind, start, end: start + form.length })),
      ),
    );
  // A name inside a longer one is not the speaker: "Wenlow Vale NHS Trust" says it, and not the NHS.
  const whole = mentions.filter(
    (one) =>
      !mentions.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  const subjects = whole.filter(({ kind, start, end }) => {
    // A person who opens a sentence is its subject, however far the verb is.
    if (start === 0 && kind === 'person') return true;
    // "An A&E department can give that, the papers say" is not said by A&E.
    if (end <= from) return /^(?:,|\s.{0,11}$)/u.test(sentence.slice(end, from));
    return start >= to && (isSource(verb?.[0]) || /^\s*(?:$|[,.;:(]|who\b|qui\b)/u.test(sentence.slice(end)));
  });
  const opener = subjects.find(({ kind, start }) => start === 0 && kind === 'person');
  if (opener !== undefined) return opener.name;
  const distance = ({ start, end }: { readonly start: number; readonly end: number }): number =>
    start < from ? from - end : start - to;
  return subjects.sort((one, other) => distance(one) - distance(other))[0]?.name;
}

/** Whether the speaker follows: "according to". */
function isSource(verb = ''): boolean {
  return /^(?:according|selon|d)/iu.test(verb);
}
