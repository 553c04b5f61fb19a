import { findFigures } from '../../knowledge/figures.ts';
import { findQuotations } from '../../knowledge/quotations.ts';
import { findFullDates } from '../../knowledge/full-dates.ts';
import type { Language } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { wholeWordStarts } from '../../text/whole-words.ts';
import type { DatedSentence } from './dates-in-article.ts';
import type { ArticleName } from './names-in-article.ts';

/** What kind of question a fact answers. */
export type FactKind = 'what' | 'who' | 'how-much' | 'when' | 'where' | 'says';

/** Something in a paragraph that a reader may want to know. */
export interface Fact {
  readonly kind: FactKind;
  /** The sentence that has it. */
  readonly sentence: string;
  /** What it is about, as the article writes it: figures, a date, a name. */
  readonly about: string;
  /** Whose word it is, where somebody says so. */
  readonly speaker: string | undefined;
}

const saying =
  /(?<!\p{L})(?:said|says?|told|claims?|claimed|adds?|added|explain(?:s|ed)|warn(?:s|ed)|promis(?:es|ed)|insist(?:s|ed)|believes?|according to|dit|disent|déclar\p{L}+|affirm\p{L}+|assur\p{L}+|expliqu\p{L}+|ajout\p{L}+|promet|estim\p{L}+|prévient|selon|d['’]après)(?!\p{L})/iu;

/** The facts of a paragraph: what happened, who, how much, when, where, and who says so. */
export function factsIn(
  text: string,
  paragraph: number,
  names: readonly ArticleName[],
  dates: readonly DatedSentence[],
  language: Language,
): readonly Fact[] {
  const sentences = sentencesOf(text);
  const [first = text] = sentences;
  const speakerIn = (sentence: string): string | undefined =>
    saying.test(sentence) ? speakerOf(sentence, names) : undefined;
  const fact = (kind: FactKind, sentence: string, about: string): Fact => ({
    kind,
    sentence,
    about,
    speaker: speakerIn(sentence),
  });
  const isNew = names.filter((name) => name.first === paragraph);
  const sentenceOf = ({ name }: ArticleName): string =>
    sentences.find((sentence) => sentence.includes(name)) ?? first;
  return [
    fact('what', first, ''),
    ...isNew
      .filter(({ kind }) => kind !== 'place' && kind !== 'day')
      .map((name) => fact('who', sentenceOf(name), name.name)),
    ...sentences.flatMap((sentence) => {
      const amounts = amountsIn(sentence, language);
      return amounts.length === 0 ? [] : [fact('how-much', sentence, amounts.join(', '))];
    }),
    ...sentences.flatMap((sentence) => {
      const own = dates.filter((date) => date.paragraph === paragraph && date.sentence === sentence);
      return own.length === 0 ? [] : [fact('when', sentence, own.map(({ written }) => written).join(', '))];
    }),
    ...isNew.filter(({ kind }) => kind === 'place').map((name) => fact('where', sentenceOf(name), name.name)),
    ...sentences
      .filter((sentence) => saying.test(sentence) || findQuotations(sentence).length > 0)
      .map((sentence) => ({
        ...fact('says', sentence, findQuotations(sentence).join(' … ')),
        speaker: speakerOf(sentence, names),
      })),
  ];
}

/** The amounts in a text, as written: figures that are no dates and no times. */
export function amountsIn(text: string, language: Language): readonly string[] {
  const days = findFullDates(text, language);
  return findFigures(text, language)
    .filter(
      ({ value, start }) =>
        !/^(?:month|weekday|time)-/u.test(value) &&
        !/^(?:1[5-9]|20)\d{2}$/u.test(value) &&
        !days.some((day) => day.start <= start && start < day.end),
    )
    .map(({ written }) => written.trim());
}

/** The name nearest to the verb of saying. */
function speakerOf(sentence: string, names: readonly ArticleName[]): string | undefined {
  const verb =
    saying.exec(sentence.replace(/[“"«][^”"»]*[”"»]/gu, (said) => ' '.repeat(said.length)))?.index ?? 0;
  const found = names
    .filter(({ kind }) => kind === 'person' || kind === 'body' || kind === 'company')
    .flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((form) =>
        wholeWordStarts(sentence, form).map((start) => ({ name, distance: Math.abs(start - verb) })),
      ),
    )
    .sort((one, other) => one.distance - other.distance);
  return found[0]?.name;
}
