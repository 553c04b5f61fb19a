import { citingTexts } from '../../knowledge/checks/stated-texts.ts';
import { contentsReader, type ContentsReader } from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { NameKind } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import { rememberReading, shareIn, statementsIn, stemsOf } from './likeness.ts';
import { withVerb } from './with-verb.ts';

/** What people do with each other: who is named first changes nothing. */
const mutual: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:me(?:e|t)\p{L}*|talk\p{L}*|discuss\p{L}*|spoke|speak\p{L}*|with|between|both|together|agree\p{L}*)\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:rencontr\p{L}+|réuni\p{L}*|parl\p{L}+|discut\p{L}+|évoqu\p{L}+|avec|entre|ensemble|v(?:u|us|oir))(?!\p{L})`,
  ),
};

/** Kinds of names that can do what another does: a company buys as a person does, and a chip does not. */
const acting: ReadonlySet<NameKind> = new Set(['person', 'company', 'body', 'group']);

/** How much of the words beside a name has to stand beside the other one in the paragraph. */
const sameWords = 0.6;

/** How much of them may stand beside its own name there. */
const ownWords = 0.2;

/** So few words may stand beside any name of the same kind, and beside one of another kind. */
const fewestWords = { sameKind: 2, otherKind: 4 };

/** A name with the words on either side of it, up to the next names. */
interface NameInContext {
  readonly id: string;
  readonly kind: NameKind | undefined;
  readonly written: string;
  readonly sides: readonly [before: ReadonlySet<string>, after: ReadonlySet<string>];
}

/** Two names each of which has in the cited paragraphs what a text says of the other: who buys sells, and the joiner is the tourist. */
export function exchangedNames(manuscript: Manuscript): readonly Problem[] {
  const read = contentsReader(manuscript);
  const kinds = new Map(manuscript.vocabulary?.names.map(({ id, kind }) => [id, kind]));
  const namesOf = rememberReading((text, language) => namesInContext(text, read, kinds, language));
  return citingTexts(manuscript).flatMap(({ label, item, path, text, sources }) =>
    manuscript.languages.flatMap((language) => {
      const there = manuscript.paragraphs
        .filter(({ id }) => sources.includes(id))
        .flatMap(({ digest }) => statementsIn(digest[language]))
        .flatMap((statement) => namesOf(statement, language));
      return statementsIn(text[language])
        .filter((statement) => !mutual[language].test(statement))
        .flatMap((statement) => exchanged(namesOf(statement, language), there))
        .map(({ one, other }) => ({
          ...manuscript.place(item, [...path, language], one),
          message: `the ${label} says of "${one}" what ${withVerb(sources, 'says')} of "${other}", and the reverse: exchange them`,
        }));
    }),
  );
}

function namesInContext(
  text: string,
  read: ContentsReader,
  kinds: ReadonlyMap<string, NameKind>,
  language: Language,
): readonly NameInContext[] {
  const names = read(text, language).names.filter(({ inside, id }) => {
    const kind = kinds.get(id);
    return !inside && kind !== 'place' && kind !== 'day';
  });
  return names.map(({ id, written, start, end }, index) => {
    const before = text.slice(names[index - 1]?.end ?? 0, start);
    const after = text.slice(end, names[index + 1]?.start ?? text.length);
    return { id, kind: kinds.get(id), written, sides: [stemsOf(before, language), stemsOf(after, language)] };
  });
}

function exchanged(
  here: readonly NameInContext[],
  there: readonly NameInContext[],
): readonly { readonly one: string; readonly other: string }[] {
  const isOnce = ({ id }: NameInContext, all: readonly NameInContext[]): boolean =>
    all.filter((name) => name.id === id).length === 1;
  const names = here.filter((name) => isOnce(name, here));
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other) =>
        standsFor(one, other, there) && standsFor(other, one, there)
          ? [{ one: one.written, other: other.written }]
          : [],
      ),
  );
}

/** Whether the words on one side of a name stand there beside another name, and not beside its own. */
function standsFor(name: NameInContext, other: NameInContext, there: readonly NameInContext[]): boolean {
  const isOfOtherKind = name.kind !== other.kind;
  if (isOfOtherKind && ![name, other].every(({ kind }) => kind !== undefined && acting.has(kind)))
    return false;
  const fewest = isOfOtherKind ? fewestWords.otherKind : fewestWords.sameKind;
  return name.sides.some((words, side) => {
    if (words.size < fewest) return false;
    const shareOf = ({ sides }: NameInContext): number => shareIn(words, sides[side] ?? new Set());
    return (
      there.some((found) => found.id === other.id && shareOf(found) >= sameWords) &&
      there.every((found) => found.id !== name.id || shareOf(found) <= ownWords)
    );
  });
}
