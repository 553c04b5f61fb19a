import type { NameKind } from '../../knowledge/story.ts';
import { questionWords } from '../../text/question-words.ts';

const things: readonly NameKind[] = ['chip', 'product', 'company', 'body', 'group', 'place', 'day'];
export const people: readonly NameKind[] = ['person'];
/** What "it" most often stands for; of days and places replies speak in passing. */
export const objects: readonly NameKind[] = ['chip', 'product', 'company'];
/** What a pronoun can stand for that was not asked about. */
export const inPassing: readonly NameKind[] = [...objects, ...people];
/** Whom "they" can stand for. */
export const several: readonly NameKind[] = ['group', 'company', 'body', 'person'];
const anything: readonly NameKind[] = [
  'chip',
  'person',
  'company',
  'product',
  'body',
  'group',
  'place',
  'day',
];

/** What a question without a pronoun may be about; of days and places replies speak in passing. */
export const unspoken: readonly NameKind[] = ['chip', 'person', 'company', 'product', 'body', 'group'];

/** Words that stand for something that was named before, and what they can stand for. */
export const pronouns: ReadonlyMap<string, readonly NameKind[]> = new Map(Object.entries({
  it: things, its: things, he: people, him: people, his: people, she: people, her: people, they: several, them: several,
  their: several, il: anything, elle: anything, ils: several, elles: several, lui: people, leur: several, leurs: several,
  son: anything, sa: anything, ses: anything, celui: anything, celle: anything, c: anything, that: things, this: things, ca: anything, cela: anything,
})); // prettier-ignore

/** Those of one person, and in French of a thing as well. */
export const personal = new Set('he him his she her il elle lui'.split(' '));
export const ofThings = new Set(['il', 'elle']);

/** Those of several: one person is not "they". */
export const plural = new Set('they them their ils elles leur leurs'.split(' '));

const thirdPersons = new Set('il elle ils elles on'.split(' '));
const infinitive = /^\p{L}{2,}(?:er|ir|re)$/u;
const determiners = new Set(['this', 'that']);
/** What has no name of its own: "this year" is no chip's year. */
const times = new Set(
  'year years week weeks month months day time morning afternoon evening night spring summer autumn fall winter way'.split(
    ' ',
  ),
);

/** "Le" in « qui le dirige ? » and « qui veut l'interdire ? » stands for something; in « qui, le maire ? » it is an article, and so it is before a name. */
export function isObject(words: readonly string[], at: number): boolean {
  const isArticle = ['le', 'la', 'les', 'l'].includes(words[at] ?? '');
  if (isArticle && at > 0 && at + 2 === words.length && infinitive.test(words[at + 1] ?? '')) return true;
  const verb = ['a', 'ont', 'avait'].includes(words[at + 1] ?? '') ? at + 2 : at + 1;
  return isArticle && words[at - 1] === 'qui' && verb + 1 === words.length;
}

/** Whether a word stands for one person: "he", but not "it". */
export function standsForOnePerson(word: string): boolean {
  return personal.has(word) && !ofThings.has(word);
}

/** Whether a word can stand for one thing: "it", but not "they". */
export function standsForThing(word: string): boolean {
  return !plural.has(word) && !standsForOnePerson(word);
}

const saying = new Set(
  'dit disait pense croit veut voulait affirme declare declarait repond raconte promet estime craint espere'.split(
    ' ',
  ),
);

/** What French puts between a subject and its verb: « il en pense quoi », « il l’a dit ». */
const between = new Set('en y l le la les lui leur me te se ne n m t s nous vous'.split(' '));

/** Whether « il » or « elle » says, thinks or wants something, as no thing does: « il a dit quoi de lui ? » */
export function isOfSpeaker(words: readonly string[], place: number): boolean {
  if (!ofThings.has(words[place] ?? '')) return false;
  const [next = '', after = ''] = words.slice(place + 1).filter((word) => !between.has(word));
  return saying.has(next) || (['a', 'avait'].includes(next) && saying.has(after));
}

/** The index of the word that stands for a name; -1 if there is none. "Il" in « y a-t-il » and « s’il vous plaît » stands for nothing. */
export function pronounAt(words: readonly string[]): number {
  const places = [...words.keys()].filter((at) => standsForName(words, at));
  // « C'est qui qui l'a fait ? » is about "l'".
  return places.find((at) => words[at] !== 'c') ?? places[0] ?? -1;
}

/** Verbs that French puts before the pronoun in a question; after others it writes a t in between. */
const inverted = new Set(
  'est sont etait etaient sera seront ont ait peut peuvent doit doivent veut veulent vont fait font dit disent serait seraient'.split(
    ' ',
  ),
);
/** What may stand before such a verb that is not what it is said of: « pourquoi a-t-il », « qu’a-t-elle ». */
const beforeVerb = new Set([
  ...Object.values(questionWords).flat(),
  ...'et mais ou alors donc que qu quoi dont l la le les lui leur n ne y en s se m me t te nous vous'.split(
    ' ',
  ),
]);

/** Whether a pronoun only repeats what a question is about, as French has it: « Calloway a-t-il signé ? ». */
function repeatsSubject(words: readonly string[], at: number): boolean {
  if (!thirdPersons.has(words[at] ?? '')) return false;
  const verb = words[at - 1] === 't' ? at - 2 : inverted.has(words[at - 1] ?? '') ? at - 1 : -1;
  return verb > 0 && !beforeVerb.has(words[verb - 1] ?? '');
}

function standsForName(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (determiners.has(word) && times.has(words[at + 1] ?? '')) return false;
  if (repeatsSubject(words, at)) return false;
  // "Is it safe for him?" is about "it".
  if (personal.has(word) && ['for', 'pour'].includes(words[at - 1] ?? '') && at === words.length - 1)
    return false;
  // « Celle qui est autorisée » is said by itself.
  if (['celui', 'celle'].includes(word) && ['qui', 'que', 'qu', 'dont'].includes(words[at + 1] ?? ''))
    return false;
  if (word === 'c' && words.slice(at + 1, at + 4).join(' ') === 'est a dire') return false;
  const isImpersonal =
    word === 'il' &&
    (words[at - 1] === 's' || words[at + 1] === 'y' || words[at - 2] === 'y' || words[at - 3] === 'y');
  return !isImpersonal && (pronouns.has(word) || isObject(words, at));
}
