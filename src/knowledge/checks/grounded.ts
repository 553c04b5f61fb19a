import { statesFigure, type Contents, type ContentsReader } from '../contents.ts';
import type { Figure } from '../figures.ts';
import { isImplied } from '../implied-dates.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import { foldWords } from '../../text/fold.ts';
import { type Language } from '../../text/language.ts';
import type { NameKind, Paragraph } from '../story.ts';
import { wholeWordStarts } from '../../text/whole-words.ts';
import type { Check } from './check.ts';
import { citingTexts, type CitingText } from './stated-texts.ts';

/** Kinds of names that the answer of a gap may only use with a paragraph that has them. */
const heldInGaps: readonly NameKind[] = ['person', 'company', 'chip', 'product'];

/**
 * Every figure and every name in a text is in the digest of a paragraph that the text cites, in the same language.
 * What follows from the day of publication, as the year beside a day and month, need not be in the digest.
 * The publisher needs no paragraph, because the whole story is by it.
 */
export const grounded: Check = (manuscript, read) =>
  missingFacts(manuscript, read).map(({ problem }) => problem);

/** A figure or name of a text that no paragraph which it cites has. */
interface MissingFact {
  readonly problem: Problem;
  readonly written: string;
  /** The figure; undefined for a name. */
  readonly figure: Figure | undefined;
  /** What the text is: an answer, a date. */
  readonly label: string;
  readonly sources: readonly string[];
}

/** The figures and names that the check refuses, with what it knows of each. */
export function missingFacts(manuscript: Manuscript, read: ContentsReader): readonly MissingFact[] {
  // Without the names and the publisher, most problems would be false alarms.
  if (manuscript.vocabulary === undefined || manuscript.about === undefined) return [];
  const digests = new Map(manuscript.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return citingTexts(manuscript).flatMap((citing) => {
    const cited = citing.sources.map((id) => digests.get(id));
    // A missing paragraph is reported elsewhere; what it says is unknown.
    if (!cited.every((paragraph) => paragraph !== undefined)) return [];
    return manuscript.languages.flatMap((language) => ungrounded(manuscript, read, citing, cited, language));
  });
}

function ungrounded(
  manuscript: Manuscript,
  read: ContentsReader,
  citing: CitingText,
  cited: readonly Paragraph[],
  language: Language,
): readonly MissingFact[] {
  const stated = read(citing.text[language], language);
  const digests = cited.map(({ digest }) => digest[language]);
  const found = digests.map((digest) => read(digest, language));
  const published = manuscript.about?.published ?? '';
  const follows = (figure: Figure, digest: string): boolean =>
    isImplied(figure, { text: citing.text[language], digest, published, language });
  const names = new Set(found.flatMap((contents) => contents.properNames.map(({ id }) => id)));
  const missingFigures = stated.figures
    .filter((figure) => !found.some((contents) => statesFigure(contents, figure)))
    .filter((figure) => !digests.some((digest) => follows(figure, digest)));
  const missingNames = [
    ...namesToGround(manuscript, citing, stated)
      .filter(({ id }) => !names.has(id))
      .map(({ written }) => written),
    ...stated.unknownNames.filter((name) => !isIn(digests, name) && !isAskedFor(citing, name)),
  ].filter((written) => !isPublisher(manuscript, written));
  const fact = (written: string, figure: Figure | undefined, advice: string): MissingFact => ({
    problem: {
      ...manuscript.place(citing.item, [...citing.path, language], written),
      message: `"${written}" ${where(citing.sources)}: ${advice}, or correct the ${citing.label}`,
    },
    written,
    figure,
    label: citing.label,
    sources: citing.sources,
  });
  const figures = new Map(missingFigures.map((figure) => [figure.written, figure]));
  return [
    ...[...figures].map(([written, figure]) => fact(written, figure, 'cite the paragraph that has it')),
    ...[...new Set(missingNames)].map((written) =>
      fact(written, undefined, 'cite the paragraph that names it'),
    ),
  ];
}

function isIn(texts: readonly string[], word: string): boolean {
  return texts.some((text) => wholeWordStarts(text, word).length > 0);
}

/** Whether a gap's own question names it, as in "Did AMD fall too?": then its answer may say that the story does not. */
function isAskedFor({ gap }: CitingText, name: string): boolean {
  if (gap === undefined) return false;
  return [...gap.ask.en, ...gap.ask.fr].some((asked) =>
    ` ${foldWords(asked)} `.includes(` ${foldWords(name)} `),
  );
}

function isPublisher(manuscript: Manuscript, written: string): boolean {
  const publisher = foldWords(manuscript.about?.publisher ?? '').split(' ');
  return foldWords(written)
    .split(' ')
    .every((word) => publisher.includes(word));
}

function namesToGround(
  manuscript: Manuscript,
  citing: CitingText,
  stated: Contents,
): Contents['properNames'] {
  const named = stated.properNames.filter(({ inside }) => !inside);
  if (citing.gap === undefined) return named;
  if (citing.sources.length === 0) return [];
  const kinds = new Map(manuscript.vocabulary?.names.map(({ id, kind }) => [id, kind]));
  return named.filter(({ id }) => heldInGaps.some((kind) => kind === kinds.get(id)));
}

function where(sources: readonly string[]): string {
  if (sources.length === 0) return 'needs a source, and none is cited';
  return `is not in the ${sources.length === 1 ? 'digest' : 'digests'} of ${sources.join(', ')}`;
}
