import { clearMarker, mayTake } from '../../text/hedges.ts';
import { type Language } from '../../text/language.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { ContentsReader } from '../contents.ts';
import type { Figure } from '../figures.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { citingTexts, type CitingText } from './stated-texts.ts';

/** Sources without a name. */
const unnamed: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:sources?|(?:people|persons?|someone|somebody) (?:familiar|close|with|who))\b/iu,
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:sources?|(?:personnes?|quelqu['’]un) (?:au|proches?|qui|ayant|informées?))(?!\p{L})`,
  ),
};

/**
 * A hedge of the article stays one: what an unnamed source says is not told as a fact, a claim says who makes it, and a
 * figure that the paragraphs give roughly is given roughly.
 */
export const keptHedges: Check = (manuscript, read) => [
  ...manuscript.entries.flatMap((entry) =>
    manuscript.languages.flatMap((language) => {
      const who = entry.attribution[language];
      const isToldAsFact = unnamed[language].test(who)
        ? !isHedged(firstOfSubject(entry.answer[language], who, language), language)
        : isSomebody(manuscript, read, who, language) && !maySaySo(entry.answer[language], language);
      if (!isToldAsFact) return [];
      const message = `the answer states as a fact what only "${who}" says: say in it who says so`;
      return [{ ...manuscript.place(entry, ['answer', language]), message }];
    }),
  ),
  ...(manuscript.about?.status.claimed ?? []).flatMap((statement) =>
    manuscript.languages.flatMap((language) => {
      const text = statement.text[language];
      // Who asks or wants something says nothing yet.
      if (maySaySo(text.replaceAll(acts[language], ' '), language)) return [];
      const message = 'a claim is stated here as a fact: say in it who makes it';
      return [{ ...manuscript.place(statement, ['text', language]), message }];
    }),
  ),
  ...citingTexts(manuscript).flatMap((citing) =>
    manuscript.languages.flatMap((language) => exactFigures(manuscript, read, citing, language)),
  ),
];

/** Words that also show that somebody says so, where it is known that somebody does. */
const told: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:told|tells?|hears?|heard|would|views?|account|spoke|speaks?|reports?|reported|claim\p{L}*|unnamed|anonymous|gives?|gave|lists?|statements?|confirm\p{L}*|said to)\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:\p{L}+ra(?:it|ient)|avis|yeux|racont\p{L}+|confi\p{L}+|parl\p{L}+|disai\p{L}+|dire|dite?s?|rapport\p{L}+|anonymes?|communiqués?|récit|propos|donn\p{L}+|confirm\p{L}+)(?!\p{L})`,
  ),
};

/** The sentence that people read first, unless that is about the story itself, or somebody else says something too: then all of the text. */
function firstOfSubject(text: string, who: string, language: Language): string {
  const [first = text] = sentencesOf(text);
  return ofTheStory[language].test(first) || alsoOthers.test(who) ? text : first;
}

/** What joins several in an attribution, or makes one the paper's own. */
const alsoOthers = /;| and | et |account|récit|attribut/iu;

const ofTheStory: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:story|article|text)\b/iu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:article|texte|récit)(?!\p{L})`),
};

const acts: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(String.raw`\b(?:ask|want|look|hold|show|giv|gave|find|found|kn[eo]w|list)\p{L}*\b`, 'giu'),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:(?:re)?demand|veu|voul|mett|met|donn|trouv|sai|tien|pour|compt|accept)\p{L}*`,
    'giu',
  ),
};

function isHedged(text: string, language: Language): boolean {
  if (told[language].test(text) || unnamed[language].test(text)) return true;
  return (['attribution', 'possibility'] as const).some(
    (stance) => clearMarker(text, stance, language) !== undefined,
  );
}

/** Whether an attribution is nothing but the name of a person. */
function isSomebody(manuscript: Manuscript, read: ContentsReader, who: string, language: Language): boolean {
  const kinds = new Map(manuscript.vocabulary?.names.map(({ id, kind }) => [id, kind]));
  return read(who, language).names.some(({ id, written }) => written === who && kinds.get(id) === 'person');
}

/** Whether a text may say, in whatever way, that somebody says so. */
function maySaySo(text: string, language: Language): boolean {
  return (
    told[language].test(text) ||
    mayTake(text, 'attribution', language) ||
    mayTake(text, 'possibility', language) ||
    /[“«"]/u.test(text)
  );
}

/** Figures that every cited paragraph gives roughly, in a text in which nothing is rough. */
function exactFigures(
  manuscript: Manuscript,
  read: ContentsReader,
  { item, path, text, sources, label }: CitingText,
  language: Language,
): readonly Problem[] {
  const { figures } = read(text[language], language);
  if (figures.length === 0) return [];
  const sentences = manuscript.paragraphs
    .filter(({ id }) => sources.includes(id))
    .flatMap(({ digest }) => sentencesOf(digest[language]));
  return figures.flatMap(({ value, written, start }) => {
    if (mayTake(withoutOthers(text[language], figures, start), 'approximation', language)) return [];
    const hedges = sentences
      .filter((sentence) => read(sentence, language).figures.some((figure) => figure.value === value))
      .map((sentence) => hedgeBefore(sentence, read, value, language));
    const [hedge] = hedges;
    if (hedge === undefined || hedges.includes(undefined)) return [];
    const message = `the paragraph says "${hedge}" of "${written}", and the ${label} makes it exact: keep the hedge`;
    return [{ ...manuscript.place(item, [...path, language], written), message }];
  });
}

/** The sentence of the figure at `start`, without the others and what stands right before them: their hedges are not its own. */
function withoutOthers(text: string, figures: readonly Figure[], start: number): string {
  const left = figures
    .filter((figure) => figure.start !== start)
    .reduce((masked, { start: from, end }) => {
      const before = masked.slice(0, from).replace(/(?:[^\s.,;:]+\s){0,2}$/u, '');
      return `${before}${'-'.repeat(end - before.length)}${masked.slice(end)}`;
    }, text);
  const before =
    left
      .slice(0, start)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  const [after = ''] = left.slice(start).split(/[.!?]\s/u);
  return before + after;
}

/** The hedge of a figure in a sentence: right before it, or "at one point" anywhere in the sentence. */
function hedgeBefore(
  sentence: string,
  read: ContentsReader,
  value: string,
  language: Language,
): string | undefined {
  const figure = read(sentence, language).figures.find((one) => one.value === value);
  if (figure === undefined) return undefined;
  const passing = /at one point|à un moment/iu.exec(sentence)?.[0];
  return (
    clearMarker(sentence.slice(Math.max(0, figure.start - 20), figure.end), 'approximation', language) ??
    passing
  );
}
