import { citingTexts } from '../../knowledge/checks/stated-texts.ts';
import { contentsReader, type ContentsReader } from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import { shareIn, stemsOf } from './likeness.ts';
import { withVerb } from './with-verb.ts';

/** What stands between two figures that have an order: "from 4 to 6", "9 to 7", "4 the year before, to 6". */
const link: Readonly<Record<Language, RegExp>> = {
  en: /^[^.!?;:]{0,25}\b(?:to|against|v|versus)\s$/iu,
  fr: latinPattern(String.raw`^[^.!?;:]{0,25}(?<!\p{L})(?:à|contre)\s$`),
};

/** How many characters on either side of a figure say what it is. */
const reach = 30;

/** How much nearer the words around a figure have to be to those around the other. */
const margin = 0.3;

interface OrderedPair {
  readonly first: string;
  readonly second: string;
  readonly written: string;
}

/** Two figures that the paragraphs have the other way round: "from 6 to 4" for "from 4 to 6", a vote "by 7 to 9" for "9 to 7". */
export function turnedFigures(manuscript: Manuscript): readonly Problem[] {
  const read = contentsReader(manuscript);
  return citingTexts(manuscript).flatMap(({ label, item, path, text, sources }) =>
    manuscript.languages.flatMap((language) => {
      // Two figures at least can stand in each other's place.
      if (read(text[language], language).figures.length < 2) return [];
      const cited = manuscript.paragraphs
        .filter(({ id }) => sources.includes(id))
        .map(({ digest }) => digest[language]);
      const there = cited.flatMap((digest) => orderedPairs(digest, read, language));
      const exchanged = exchangedPair(
        figuresInContext(text[language], read, language),
        cited.flatMap((digest) => figuresInContext(digest, read, language)),
      );
      const problems = exchanged.map(({ one, other }) => ({
        ...manuscript.place(item, [...path, language], one),
        message: `the ${label} says of "${one}" what ${withVerb(sources, 'says')} of "${other}", and the reverse: exchange them`,
      }));
      const here = orderedPairs(text[language], read, language);
      const turnedPairs = here.flatMap(({ first, second, written }) => {
        const turned = there.find((pair) => pair.first === second && pair.second === first);
        if (turned === undefined || there.some((pair) => pair.first === first && pair.second === second)) {
          return [];
        }
        const message = `the ${label} says "${written}", and ${withVerb(sources, 'says')} "${turned.written}": correct the order`;
        return [{ ...manuscript.place(item, [...path, language], written), message }];
      });
      return [...problems, ...turnedPairs];
    }),
  );
}

function orderedPairs(text: string, read: ContentsReader, language: Language): readonly OrderedPair[] {
  const figures = read(text, language).figures;
  return figures.flatMap((first, index) =>
    figures
      .slice(index + 1, index + 3)
      .flatMap((second) =>
        link[language].test(text.slice(first.end, second.start))
          ? [{ first: first.value, second: second.value, written: text.slice(first.start, second.end) }]
          : [],
      ),
  );
}

interface FigureInContext {
  readonly value: string;
  readonly written: string;
  /** The stems of the words around it, up to the next figure. */
  readonly around: ReadonlySet<string>;
}

function figuresInContext(
  text: string,
  read: ContentsReader,
  language: Language,
): readonly FigureInContext[] {
  const figures = read(text, language).figures;
  return figures.map(({ value, written, start, end }, index) => {
    const before = text.slice(Math.max(figures[index - 1]?.end ?? 0, start - reach), start);
    const after = text.slice(end, Math.min(figures[index + 1]?.start ?? text.length, end + reach));
    return { value, written, around: stemsOf(`${before} ${after}`, language) };
  });
}

/** Two figures each of which stands among the words of the other. */
function exchangedPair(
  here: readonly FigureInContext[],
  there: readonly FigureInContext[],
): readonly { readonly one: string; readonly other: string }[] {
  const once = here.filter(
    ({ value }) =>
      here.filter((figure) => figure.value === value).length === 1 &&
      there.filter((figure) => figure.value === value).length === 1,
  );
  return once.flatMap((one, index) =>
    once.slice(index + 1).flatMap((other) => {
      // A sum and a year never stand in each other's place.
      if (unitOf(one) !== unitOf(other)) return [];
      const ownOne = there.find(({ value }) => value === one.value)?.around ?? new Set<string>();
      const ownOther = there.find(({ value }) => value === other.value)?.around ?? new Set<string>();
      const isExchanged =
        shareIn(one.around, ownOther) - shareIn(one.around, ownOne) >= margin &&
        shareIn(other.around, ownOne) - shareIn(other.around, ownOther) >= margin;
      return isExchanged ? [{ one: one.written, other: other.written }] : [];
    }),
  );
}

/** What a figure is of: its currency or sign, and whether it may be a year. */
function unitOf({ value }: FigureInContext): string {
  return /^(?:1[89]|20)\d{2}$/u.test(value) ? 'year' : value.replace(/[\d.]+/u, '');
}
