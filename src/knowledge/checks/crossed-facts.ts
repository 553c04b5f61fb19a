import { type Language } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { ContentsReader } from '../contents.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import type { NameKind } from '../story.ts';
import type { Check } from './check.ts';
import { citingTexts, type CitingText } from './stated-texts.ts';

/** A name and what is said of it in the same clause: a figure, or a party. */
interface Fact {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly written: string;
}

/** Places and days go with anything. */
const apart: ReadonlySet<NameKind> = new Set(['place', 'day']);

/** Words that put a figure beside a name to which it does not belong. */
const relative: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:before|after|since|until|by|than|not|n['’]t|from|later|earlier|once|unlike|instead)\b/iu,
  fr: /(?<!\p{L})(?:avant|après|depuis|jusqu|que|pas|dès|suit|suiv\p{L}+|contrairement|au lieu)(?!\p{L})/iu,
};

/**
 * A figure, or a party, stands with the name that has it in the cited paragraphs: not "the second ferry in 2022" when 2022 is
 * the year of the first there, and the second has another.
 */
export const crossedFacts: Check = (manuscript, read) => {
  const kinds = new Map(manuscript.vocabulary?.names.map(({ id, kind }) => [id, kind]));
  return citingTexts(manuscript)
    .filter(({ label }) => label !== 'attribution' && label !== 'date')
    .flatMap((citing) =>
      manuscript.languages.flatMap((language) => crossed(manuscript, read, kinds, citing, language)),
    );
};

function crossed(
  manuscript: Manuscript,
  read: ContentsReader,
  kinds: ReadonlyMap<string, NameKind>,
  { item, path, text, sources, label }: CitingText,
  language: Language,
): readonly Problem[] {
  const here = clausesOf(text[language])
    .filter((clause) => !relative[language].test(clause))
    .flatMap((clause) => factsIn(clause, read, kinds, language));
  if (here.length === 0) return [];
  const cited = manuscript.paragraphs.filter(({ id }) => sources.includes(id));
  const there = cited.flatMap(({ digest }) =>
    clausesOf(digest[language]).flatMap((clause) => factsIn(clause, read, kinds, language)),
  );
  return here.flatMap((fact) => {
    const ofOthers = there.filter(({ kind, value }) => kind === fact.kind && value === fact.value);
    const [owner] = ofOthers;
    const own = there.find(({ id, value }) => id === fact.id && isSameSort(value, fact.value));
    if (owner === undefined || own === undefined || ofOthers.some(({ id }) => id === fact.id)) return [];
    const message =
      `in ${sources.join(', ')} "${fact.written}" is said of "${owner.name}", and of "${fact.name}" it is "${own.written}": ` +
      `correct the ${label}`;
    return [{ ...manuscript.place(item, [...path, language], fact.written), message }];
  });
}

/** Whether both are years, both other numbers or both parties: how many chips there are is not when one came out. */
function isSameSort(one: string, other: string): boolean {
  return sortOf(one) === sortOf(other);
}

function sortOf(value: string): 'year' | 'number' | 'group' {
  if (/^(?:1[5-9]|20)\d\d$/u.test(value)) return 'year';
  return /^\d/u.test(value) ? 'number' : 'group';
}

/** The facts of a clause that names one thing of its kind. */
function factsIn(
  clause: string,
  read: ContentsReader,
  kinds: ReadonlyMap<string, NameKind>,
  language: Language,
): readonly Fact[] {
  const contents = read(clause, language);
  const outer = contents.names.filter(({ inside }) => !inside);
  if (outer.length === 0) return [];
  const parties = outer
    .filter(({ id }) => kinds.get(id) === 'group')
    .map(({ id, written }) => ({ value: id, written }));
  const numbers = contents.figures.filter(({ value }) => /^\d/u.test(value));
  return outer.flatMap(({ id, written: name }) => {
    const kind = kinds.get(id);
    if (kind === undefined || apart.has(kind)) return [];
    if (outer.some((other) => other.id !== id && kinds.get(other.id) === kind)) return [];
    const values = kind === 'person' ? [...numbers, ...parties] : numbers;
    return values.map(({ value, written }) => ({ kind, id, name, value, written }));
  });
}

function clausesOf(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) =>
    sentence.split(/[,()]\s|\s(?:and|while|but|whereas|et|tandis|mais|alors)\s/u),
  );
}
