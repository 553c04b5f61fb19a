import type { CitingText } from '../../knowledge/checks/stated-texts.ts';
import { contentsReader } from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { FoundName } from '../../knowledge/names.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { NameKind } from '../../knowledge/story.ts';
import { mayTake } from '../../text/hedges.ts';
import { wholeWords } from '../../text/latin-pattern.ts';
import type { Language, Localized } from '../../text/language.ts';
import { spokenWordIn, type SpokenWord } from '../../text/spoken-words.ts';
import { mayBeUnnamed } from '../../text/unnamed-sources.ts';
import { contentStems, shareIn, statementsIn, tells } from './likeness.ts';
import type { Retold } from './retold.ts';
import { thingsSaid } from './things-said.ts';
import { withVerb } from './with-verb.ts';

/** Who says something: the names of it, and how it is written. */
interface Speaker {
  readonly names: readonly FoundName[];
  readonly written: string;
}

const half = 0.5;

/** So few telling words refer to what somebody else says: "said so, too". */
const fewestStems = 2;

/** What joins a speaker to what others say. */
const agrees: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(String.raw`agree\p{L}*|echo\p{L}*|confirm\p{L}*|repeat\p{L}*|same|both|support\p{L}*`),
  fr: wholeWords(String.raw`accord|confirm\p{L}*|répèt\p{L}*|même|tous|soutien\p{L}*`),
};

/** Who wants no name in the story, and so is nobody who has one there. */
const anonymous: Readonly<Record<Language, RegExp>> = {
  en: wholeWords('sources?|people|persons?|insiders?'),
  fr: wholeWords('sources?|personnes?'),
};

/** A text, or its attribution, that has somebody say what its paragraphs let only somebody else say. */
export function wrongSpeakers(
  manuscript: Manuscript,
  answers: readonly (Retold & CitingText)[],
): readonly Problem[] {
  const reading = readingOf(manuscript);
  const { namesIn } = reading;
  return answers.flatMap(({ label, item, path, language, text, where, statements }) => {
    const said = thingsSaid(statements, language);
    if (said.length === 0) return [];
    const named = new Set(
      statements.flatMap((statement) => namesIn(statement, language)).map(({ id }) => id),
    );
    const { attribution }: { readonly attribution?: Localized | undefined } = item;
    return statementsIn(text[language]).flatMap((statement) => {
      const speaker = speakerOf(statement, attribution?.[language] ?? '', reading, language);
      // Whom the paragraphs do not name at all is a problem by itself.
      if (speaker === undefined || speaker.names.some(({ id }) => !named.has(id))) return [];
      const stems = contentStems(statement, language);
      const same = said.filter(({ content }) => tells(stems, contentStems(content, language)));
      const [first] = same;
      if (first === undefined || !same.every((word) => isSomebodyElse(word, speaker, reading, language)))
        return [];
      if (statements.some((other) => mayBeFrom(other, first, speaker, reading, language))) return [];
      const message = `${withVerb(where, 'has')} this from "${first.who}", and the ${label} from "${speaker.written}": correct the speaker`;
      return [{ ...manuscript.place(item, [...path, language], statement), message }];
    });
  });
}

/** Many answers cite the same paragraphs. */
interface Reading {
  readonly namesIn: (text: string, language: Language) => readonly FoundName[];
  readonly kinds: ReadonlyMap<string, NameKind>;
}

function readingOf(manuscript: Manuscript): Reading {
  const read = contentsReader(manuscript);
  return {
    namesIn: (text, language) => read(text, language).names.filter(({ inside }) => !inside),
    kinds: new Map(manuscript.vocabulary?.names.map(({ id, kind }) => [id, kind])),
  };
}

/** Whoever a statement has say something: in it, or else in the attribution, where that is one name and nothing else. */
function speakerOf(
  statement: string,
  attribution: string,
  { namesIn }: Reading,
  language: Language,
): Speaker | undefined {
  const word = spokenWordIn(statement, language);
  if (word === undefined) {
    const [only] = mayTake(statement, 'attribution', language) ? [] : namesIn(attribution, language);
    return only?.written === attribution ? { names: [only], written: attribution } : undefined;
  }
  // "A friend of Ann Lee" is not she.
  const names = mayBeUnnamed(word.who, language) ? [] : namesIn(word.who, language);
  return names.length === 0 ? undefined : { names, written: word.written };
}

/** Whether somebody is certainly not the speaker: either unnamed, or another name of the same kind. */
function isSomebodyElse(
  { who, content }: SpokenWord,
  { names }: Speaker,
  { namesIn, kinds }: Reading,
  language: Language,
): boolean {
  const others = namesIn(who, language);
  const isIn = (all: readonly FoundName[]): boolean =>
    names.some(({ id }) => all.some((one) => one.id === id));
  // "Ann said that Bob told her".
  if (isIn(others) || (isIn(namesIn(content, language)) && mayTake(content, 'attribution', language)))
    return false;
  if (others.length === 0)
    return anonymous[language].test(who) && names.every(({ id }) => kinds.get(id) === 'person');
  return names.every(({ id }) => others.some((other) => kinds.get(other.id) === kinds.get(id)));
}

/** Whether the speaker may have what somebody else says from another statement: one that says it plainly, or in which they agree. */
function mayBeFrom(
  other: string,
  { content }: SpokenWord,
  { names }: Speaker,
  { namesIn }: Reading,
  language: Language,
): boolean {
  const word = spokenWordIn(other, language);
  if (word === undefined && shareIn(contentStems(content, language), contentStems(other, language)) >= half)
    return true;
  const isNamed = namesIn(word?.who ?? other, language).some(({ id }) =>
    names.some((name) => name.id === id),
  );
  const isShort = word !== undefined && contentStems(word.content, language).size < fewestStems;
  return isNamed && (isShort || agrees[language].test(other));
}
