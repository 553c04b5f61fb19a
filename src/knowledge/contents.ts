import { LastRunCache } from '../last-run-cache.ts';
import { onceFor } from '../once-for.ts';
import { foldLetters } from '../text/fold.ts';
import { furtherOpeners, sentenceOpeners } from '../text/sentence-openers.ts';
import { findFigures, type Figure } from './figures.ts';
import { valuesInWords } from './figures-in-words.ts';
import type { Manuscript } from './manuscript.ts';
import { createNameFinder, type FoundName, type NameFinder } from './names.ts';
import { withProperForms } from './proper-forms.ts';
import { standings } from './story.ts';
import { languages, type Language, type Localized } from '../text/language.ts';
import { stemIn } from '../text/stems.ts';
import { findUnknownNames } from './unknown-names.ts';

/** What a text states that can be compared with another text. */
export interface Contents {
  readonly figures: readonly Figure[];
  /** All the values that its figures, and words such as "twice", may have. */
  readonly values: ReadonlySet<string>;
  /** Names of the vocabulary, those inside longer ones included, by all their aliases. */
  readonly names: readonly FoundName[];
  /** The same without aliases in lower case, which are ordinary words in a text: what has to be somewhere else, too. */
  readonly properNames: readonly FoundName[];
  /** What looks like a name and is not in the vocabulary. */
  readonly unknownNames: readonly string[];
}

/** Reads what texts state; each text is read once. */
export type ContentsReader = (text: string, language: Language) => Contents;

/** The figures of the texts that the last reader has read: between two checks of a story few of its texts change. */
const figuresIn = { en: new LastRunCache<readonly Figure[]>(), fr: new LastRunCache<readonly Figure[]>() };

/** The reader with the names and the words of a story: its checks and the doubts about it read the same texts. */
export const contentsReader = onceFor(createContentsReader);

function createContentsReader(manuscript: Manuscript): ContentsReader {
  for (const language of languages) figuresIn[language].begin();
  const names = manuscript.vocabulary?.names ?? [];
  const finders: Finders = {
    any: createNameFinder(names),
    proper: createNameFinder(names.map(withProperForms)),
  };
  const common: Localized<ReadonlySet<string>> = {
    en: lowerCaseWords(manuscript, 'en'),
    fr: lowerCaseWords(manuscript, 'fr'),
  };
  const read: Localized<Map<string, Contents>> = { en: new Map(), fr: new Map() };
  return (text, language) => {
    const earlier = read[language].get(text);
    if (earlier !== undefined) return earlier;
    const contents = new ReadText(
      text,
      language,
      finders,
      (word) =>
        !manuscript.complete || common[language].has(word) || common[language].has(stemKey(language, word)),
    );
    read[language].set(text, contents);
    return contents;
  };
}

interface Finders {
  readonly any: NameFinder;
  readonly proper: NameFinder;
}

/** Reads each part when it is first asked for: a clause is read only for its names and figures, and most have no name. */
class ReadText implements Contents {
  readonly #text: string;
  readonly #language: Language;
  readonly #finders: Finders;
  readonly #found: readonly FoundName[];
  readonly #isCommon: (word: string) => boolean;
  #figures: readonly Figure[] | undefined;
  #names: readonly FoundName[] | undefined;
  #properNames: readonly FoundName[] | undefined;
  #values: ReadonlySet<string> | undefined;
  #unknownNames: readonly string[] | undefined;

  constructor(text: string, language: Language, finders: Finders, isCommon: (word: string) => boolean) {
    this.#text = text;
    this.#language = language;
    this.#finders = finders;
    this.#found = finders.any.find(text, language);
    this.#isCommon = isCommon;
  }

  get figures(): readonly Figure[] {
    return (this.#figures ??= figuresIn[this.#language]
      .get(this.#text, () => findFigures(this.#text, this.#language))
      .filter((figure) => !isInName(figure, this.#found)));
  }

  get names(): readonly FoundName[] {
    return (this.#names ??= this.#withoutFigures(this.#found));
  }

  get properNames(): readonly FoundName[] {
    return (this.#properNames ??= this.#withoutFigures(
      this.#finders.proper.find(this.#text, this.#language),
    ));
  }

  get values(): ReadonlySet<string> {
    return (this.#values ??= new Set([
      ...this.figures.flatMap(({ value, also }) => [value, ...also]),
      ...valuesInWords(this.#text, this.#language),
    ]));
  }

  get unknownNames(): readonly string[] {
    return (this.#unknownNames ??= findUnknownNames(
      this.#text,
      this.#language,
      [...this.properNames, ...this.figures],
      this.#isCommon,
    ));
  }

  #withoutFigures(names: readonly FoundName[]): readonly FoundName[] {
    return names.filter(
      (name) => !this.figures.some((figure) => figure.start === name.start && figure.end === name.end),
    );
  }
}

/** Whether a text states a figure, in whatever way. */
export function statesFigure({ values }: Contents, { value, also }: Figure): boolean {
  return values.has(value) || also.some((other) => values.has(other));
}

/** A number inside a name such as T 9 is not a figure; a name that is itself a date, such as a day, is. */
function isInName(figure: Figure, names: readonly FoundName[]): boolean {
  return names.some(
    (name) =>
      name.start <= figure.start &&
      figure.end <= name.end &&
      name.end - name.start > figure.end - figure.start,
  );
}

/** Words that the story's own texts use in lower case, and common words. */
function lowerCaseWords(manuscript: Manuscript, language: Language): ReadonlySet<string> {
  const texts = [
    ...manuscript.paragraphs.map(({ digest }) => digest),
    ...manuscript.entries.flatMap(({ answer, attribution }) => [answer, attribution]),
    ...manuscript.gaps.flatMap(({ answer, attribution }) => (attribution ? [answer, attribution] : [answer])),
    ...manuscript.timeline.map(({ text }) => text),
    ...standings.flatMap((standing) => manuscript.about?.status[standing] ?? []).map(({ text }) => text),
  ].map((text) => text[language]);
  const questions = [...manuscript.entries, ...manuscript.gaps].flatMap(({ ask }) =>
    ask[language].slice(0, 1),
  );
  const words = [...texts, ...questions].flatMap(
    (text) => text.match(/[\p{L}\p{N}]+(?:[-.&][\p{L}\p{N}]+)*/gu) ?? [],
  );
  const lower = new Set([
    ...words.filter((word) => word === word.toLowerCase()),
    ...sentenceOpeners[language],
    ...furtherOpeners[language],
  ]);
  return new Set([...lower, ...[...lower].map((word) => stemKey(language, word))]);
}

/** What the forms of a word have in common, with a mark that no word has: "tests", where the story has "tested". */
function stemKey(language: Language, word: string): string {
  return `${stemIn(language, foldLetters(word))}-`;
}

/** The figures and names of a text in every language. */
export function readLocalized(read: ContentsReader, text: Localized): Localized<Contents> {
  const [en, fr] = languages;
  return { en: read(text.en, en), fr: read(text.fr, fr) };
}
