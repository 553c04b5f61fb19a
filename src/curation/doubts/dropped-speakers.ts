import type { CitingText } from '../../knowledge/checks/stated-texts.ts';
import { contentsReader } from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { foldWords } from '../../text/fold.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import { wholeWords } from '../../text/latin-pattern.ts';
import type { Language, Localized } from '../../text/language.ts';
import { isPointedTo, spokenWordIn } from '../../text/spoken-words.ts';
import { ofTheStory, tentative } from './kept-stances.ts';
import { contentStems, shareIn, statementsIn, tells, withoutWordsOf } from './likeness.ts';
import type { Retold } from './retold.ts';
import { thingsSaid } from './things-said.ts';
import { withVerb } from './with-verb.ts';

/**
 * A text that tells what somebody in its paragraphs says may be, and does not say who: "it could lose its orders" for "an analyst
 * said it could lose its orders".
 */
export function droppedSpeakers(
  manuscript: Manuscript,
  answers: readonly (Retold & CitingText)[],
): readonly Problem[] {
  const read = contentsReader(manuscript);
  const namesIn = (words: string, language: Language): readonly string[] => {
    const { names, unknownNames } = read(words, language);
    return [...names.map(({ id }) => id), ...unknownNames];
  };
  const isPapersOwn = papersOwn(manuscript);
  return answers.flatMap(({ label, item, path, language, text, where, statements }) => {
    const said = thingsSaid(statements, language).filter(({ content }) => isLeftOpen(content, language));
    if (said.length === 0) return [];
    const { attribution }: { readonly attribution?: Localized | undefined } = item;
    if (attribution !== undefined && !isPapersOwn(attribution[language])) return [];
    // What the paragraphs also state by themselves may come from there.
    const plain = statements.filter((statement) => spokenWordIn(statement, language) === undefined);
    // "The story does not say" names nobody.
    const told = statementsIn(text[language]).filter((statement) => !ofTheStory[language].test(statement));
    return told.flatMap((statement) => {
      const stems = contentStems(statement, language);
      const word = said.find(({ content }) => tells(stems, contentStems(content, language)));
      if (word === undefined || maySayWho(told.join(' '), word.content, language)) return [];
      // Who says that she hopes for it may be named as hoping for it.
      const speaker = isPointedTo(word.who) ? statements.join(' ') : word.who;
      const named = namesIn(text[language], language);
      if (namesIn(speaker, language).some((name) => named.includes(name))) return [];
      const content = contentStems(word.content, language);
      if (plain.some((other) => shareIn(content, contentStems(other, language)) >= half)) return [];
      const message = `${withVerb(where, 'says')} "${word.written}" of this, and neither the ${label} nor its attribution says who says so: name the speaker`;
      return [{ ...manuscript.place(item, [...path, language], statement), message }];
    });
  });
}

const half = 0.5;

function isLeftOpen(text: string, language: Language): boolean {
  return clearMarker(text, 'possibility', language) !== undefined || tentative[language].test(text);
}

/** Words that leave something open, and words that may show who says so and far more often do not. */
const noSaying: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    wholeWords(
      String.raw`consider\p{L}*|hop(?:es?|ing|ed)|expect\p{L}*|for|wants?|giv\p{L}+|gave|look\p{L}*`,
    ),
    'giu',
  ),
  fr: new RegExp(
    wholeWords(
      String.raw`pourrai(?:en)?t|envisag\p{L}*|esp[èé]r\p{L}*|prévo\p{L}*|pour|veut|veulent|donn\p{L}*`,
    ),
    'giu',
  ),
};

/** Whether a text may say in whatever way who says so, in words other than what is said. */
function maySayWho(text: string, content: string, language: Language): boolean {
  const left = withoutWordsOf(text, content, language).replaceAll(noSaying[language], ' ');
  return mayTake(left, 'attribution', language) || /[“«]/u.test(text);
}

/** Words of an attribution that name nobody but the paper. */
const ofPaper: ReadonlySet<string> = new Set(
  'the a an this s of by in own account story article text paper newspaper report l le la les de du des d un une ce recit texte journal reportage'.split(
    ' ',
  ),
);

function papersOwn({ about }: Manuscript): (attribution: string) => boolean {
  const publisher = new Set(foldWords(about?.publisher ?? '').split(' '));
  return (attribution) =>
    foldWords(attribution)
      .split(' ')
      .every((word) => ofPaper.has(word) || publisher.has(word));
}
