import { findCalendarWords } from '../../text/calendar.ts';
import { foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { sentenceOpeners } from '../../text/sentence-openers.ts';
import { wordRanks } from '../../text/word-frequency.ts';
import type { NameKind } from '../../knowledge/story.ts';
import { isSlogan, kindOf, nounOf, titles } from './name-kinds.ts';
import { isNumberedNoun } from './numbered-nouns.ts';

/** A name in an article. */
export interface ArticleName {
  readonly name: string;
  readonly kind: NameKind;
  /** Shorter forms that the article uses, and the surname of a person. */
  readonly aliases: readonly string[];
  /** Position of the first paragraph that has it. */
  readonly first: number;
}

/** A capitalised run of words in a text. */
interface Run {
  readonly name: string;
  readonly paragraph: number;
  readonly before: string;
  readonly after: string;
  /** Whether it opens a sentence, so that its capital says little. */
  readonly opens: boolean;
}

const capital = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-'’.&]\p{L}[\p{L}\p{N}]*)*`;
const joining = String.raw`of|of the|for|de|du|des|de la|de l['’]|d['’]|la|le|von|van|van der|al|bin|&`;
/** Only in such names does "and" join what belongs together: the Department of Health and Social Care. */
const office = String.raw`(?:Department|Ministry|Office|Institute|College)\s(?:of|for)\s${capital}(?:,?\s${capital})*\s(?:and|&)\s${capital}(?:\s${capital})*`;
const run = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${office}|${capital}(?:\s(?:(?:${joining})\s?)?${capital})*)`,
  'gu',
);
/** Adjectives of places, and what else has a capital in English without being a name. */
const noNames =
  /^(?:I|OK|TV|AI|CEO|MP|PDG|GMT|BST|\p{Lu}{2,}-\p{Ll}+|(?:Brit|Span|Dan|Finn|Ir|Pol|Scott|Swed|Turk|Engl|Welsh|Jew)ish|French|German|Italian|Chinese|Japanese|Russian|American|European|Dutch|English|Mr|Mrs|Ms|Dr|M|Mme|Mlle|Sir)$/u;

/** Adjectives of religions and times, and other places than those above; some are people's names by themselves. */
const adjective =
  /^(?:Methodist|Baptist|Presbyterian|Anglican|Lutheran|Catholic|Protestant|Orthodox|Quaker|Christian|Muslim|Islamic|Hindu|Sikh|Buddhist|Roman|Norman|Tudor|Gothic|Elizabethan|Victorian|Georgian|Edwardian|\p{Lu}\p{Ll}{3,}(?:ian|ean|ese))$/u;
/** What an adjective follows, with others before it: "the empty", "a". */
const determiner =
  /(?<!\p{L})(?:the|an?|this|that|its|his|her|their|our|my|every|each|some|any|another|no)\s(?:\p{Ll}+\s){0,2}$/iu;

/** Whether a word with a capital is an adjective of the noun after it: "the empty Methodist hall". */
function isAdjective(name: string, before: string, after: string): boolean {
  return adjective.test(name) && determiner.test(before) && /^\s\p{Ll}{3,}/u.test(after);
}

/** Schools, churches and hospitals are called so: "St Oswin’s". */
const ofSaint = /(?:^|\s)(?:St|Saint)\.?\s\p{Lu}\p{L}+['’]s$/u;

/** A word with a capital only for being the first: « L’ouvrage », « J’ai », "I’ve". */
const elided = /^(?:(?:[LDJCNSMT]|Qu)['’]\p{Ll}|\p{Lu}\p{Ll}*['’](?:m|ve|re|ll|d|t)$)/u;

/** The names in an article's paragraphs, in the order in which they first appear. */
export function namesInArticle(paragraphs: readonly string[], language: Language): readonly ArticleName[] {
  const runs = paragraphs.flatMap((text, paragraph) => runsIn(text, paragraph, language));
  const inside = new Set(runs.filter(({ opens }) => !opens).map(({ name }) => name));
  const ordinary = new Set(paragraphs.join(' ').match(/(?<!\p{L})\p{Ll}{4,}/gu));
  const kept = runs.filter(
    ({ name, opens }) => !opens || inside.has(name) || (isUncommon(name) && !isPluralOf(name, ordinary)),
  );
  const counted = [...new Set(kept.map(({ name }) => name))];
  const whole = counted.filter((name) => longerForm(name, counted) === undefined);
  const names = whole.map((name) => {
    const aliases = counted.filter((other) => other !== name && longerForm(other, counted) === name);
    const own = kept.filter((found) => found.name === name || aliases.includes(found.name));
    return {
      name,
      kind: kindOf(name, own, language, ordinary),
      aliases,
      first: Math.min(...own.map(({ paragraph }) => paragraph)),
    };
  });
  return names.map((name) => ({ ...name, aliases: withSurname(name, names) }));
}

/** The shorter forms of a name with the surname of a person, which readers use though the article may not; not one that others share. */
function withSurname({ name, kind, aliases }: ArticleName, all: readonly ArticleName[]): readonly string[] {
  const [, surname] = /^\S+\s(?:.*\s)?(\p{Lu}\S{2,})$/u.exec(name) ?? [];
  if (kind !== 'person' || surname === undefined || aliases.includes(surname) || !isUncommon(surname))
    return aliases;
  const isShared = all.some((other) => other.name !== name && other.name.split(' ').includes(surname));
  return isShared ? aliases : [...aliases, surname];
}

function runsIn(text: string, paragraph: number, language: Language): readonly Run[] {
  const dates = findCalendarWords(text, language);
  return [...text.matchAll(run)].flatMap((match) => {
    const start = match.index;
    if (dates.some((date) => date.start === start)) return [];
    const before = text.slice(0, start);
    const atStart = /(?:^|[.!?…:]["”»’)]*\s+|[«“"‘(]\s*|[–—]\s*)$/u.test(before);
    const after = text.slice(start + match[0].length);
    const written =
      isSlogan(match[0], after) || ofSaint.test(match[0]) ? match[0] : match[0].replace(/['’]s$/u, '');
    const { name: own, cut } = withoutOpener(written, atStart, language);
    if (own.length < 2 || noNames.test(own)) return [];
    const nameAt = start + match[0].indexOf(own);
    const noun = language === 'fr' ? nounOf(text.slice(0, nameAt)) : '';
    const name = noun + own;
    const at = nameAt - noun.length;
    const [left, right] = [text.slice(0, at), text.slice(at + name.length)];
    if (isNumberedNoun(name, right)) return [];
    if (language === 'en' && isAdjective(name, left, right)) return [];
    return [
      {
        name,
        paragraph,
        before: left.slice(-40),
        after: right.slice(0, 40),
        opens: atStart && !cut && !name.includes(' '),
      },
    ];
  });
}

/** A run without what only opens its sentence ("On Monday", "The Brackwell Post"), and a title before a name. */
function withoutOpener(
  written: string,
  atStart: boolean,
  language: Language,
): { readonly name: string; readonly cut: boolean } {
  let words = written.split(' ');
  let cut = false;
  while (words.length > 0) {
    const [first = ''] = words;
    const folded = first.toLowerCase();
    const isOpener = atStart && (sentenceOpeners[language].includes(folded) || folded === 'the');
    if (
      !isOpener &&
      !elided.test(first) &&
      !(words.length > 2 && noNames.test(first) && /^(?:of|for)$/u.test(words[1] ?? '')) &&
      !(words.length > 1 && titles.test(first)) &&
      findCalendarWords(first, language).length === 0
    )
      break;
    cut = true;
    // "MP for Harrowby" names a place.
    words = words.slice(/^(?:of|for)$/u.test(words[1] ?? '') && !isOpener ? 2 : 1);
  }
  return { name: words.join(' ').replace(/^(?:L|D)['’](?=\p{Lu})/u, ''), cut };
}

/** The one longer name that ends or begins with a shorter form of it: "Ferrand" is Lucie Ferrand. */
function longerForm(name: string, all: readonly string[]): string | undefined {
  const longer = all.filter((other) => other.endsWith(` ${name}`) || other.startsWith(`${name} `));
  const ends = longer.filter(
    (other) => other.endsWith(` ${name}`) && !/[\p{Ll}'’]\s(?:of|de|du)\s/u.test(other),
  );
  const [saint, otherSaint] = ofSaint.test(name)
    ? longer.filter((other) => other.startsWith(`${name} `))
    : [];
  if (saint !== undefined && otherSaint === undefined) return saint;
  if (ends.length === 1) return ends[0];
  // "The Friends" are the Friends of Thornbury Lido.
  const begins = longer.filter((other) => /^\S+\s(?:of|for)\s/u.test(other) && other.startsWith(`${name} `));
  return ends.length === 0 && begins.length === 1 ? begins[0] : undefined;
}

/** Whether a word is the plural of one that has no capital, or is a common word with an ending: "Ambulances", "Campaigners". */
function isPluralOf(name: string, ordinary: ReadonlySet<string>): boolean {
  const word = name.toLowerCase();
  const stems = [/s$/u, /es$/u, /ers$/u].filter((end) => end.test(word)).map((end) => word.replace(end, ''));
  return stems.some((stem) => ordinary.has(stem) || wordRanks().has(foldWords(stem)));
}

function isUncommon(name: string): boolean {
  return !wordRanks().has(foldWords(name)) || /\p{L}.*\p{Lu}/u.test(name);
}
