import { contentOf } from './content-words.ts';

/** The noun that a question asks for: "company" in "which company", "manager" in "who is the team's manager". */
export interface Head {
  /** Its place among the words. */
  readonly place: number;
  /** Whether it is counted, as in "how many boats". */
  readonly isCounted: boolean;
}

const asSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const beings = asSet('s is was are were est sont etait etaient sera');
const determiners = asSet(
  'the a an his her their its our your le la les l un une des du de d son sa ses leur leurs notre',
);
/** Verbs and pronouns after which no noun follows that the question word belongs to. */
const auxiliaries = asSet(
  'did do does is are was were will would can could has have had s should may might must a ont est sont etait etaient sera va vont il elle ils elles on',
);
/** The words that end an English group of words around a noun. */
const ends = asSet('of for in at on to from by with about that and or before after during');
const mostWordsOfGroup = 4;

/** Finds the noun that is asked for in the folded words of a question; undefined if it asks for none. */
export function headIn(words: readonly string[]): Head | undefined {
  for (const [index, word] of words.entries()) {
    const place = placeAfter(words, index, word);
    if (place !== -1) return { place, isCounted: word === 'combien' || word === 'how' };
  }
  return undefined;
}

/** The place of the noun that a question word at an index asks for; -1 if there is none. */
function placeAfter(words: readonly string[], index: number, word: string): number {
  const next = words[index + 1] ?? '';
  switch (word) {
    case 'how':
      return next === 'many' ? ordinary(words, index + 2) : -1;
    case 'combien':
      return next === 'de' || next === 'd' ? ordinary(words, index + 2) : -1;
    case 'what':
    case 'which': {
      if (beings.has(next)) return lastOfGroup(words, ordinary(words, afterDeterminers(words, index + 2)));
      const first = ordinary(words, index + 1);
      const last = lastOfGroup(words, first);
      // Without a verb after it, "what happened" has no noun, and "which company won" a short one.
      if (auxiliaries.has(words[last + 1] ?? '')) return last;
      return word === 'which' ? first : -1;
    }
    case 'quel':
    case 'quelle':
    case 'quels':
    case 'quelles':
      return ordinary(words, afterDeterminers(words, beings.has(next) ? index + 2 : index + 1));
    case 'who':
    case 'qui': {
      const first = beings.has(next) ? afterDeterminers(words, index + 2) : index;
      if (first <= index + 2) return -1;
      const place = ordinary(words, first);
      return word === 'who' ? lastOfGroup(words, place) : place;
    }
    default:
      return -1;
  }
}

function afterDeterminers(words: readonly string[], start: number): number {
  let place = start;
  while (determiners.has(words[place] ?? '')) place += 1;
  return place;
}

/** The place itself if an ordinary word is there. */
function ordinary(words: readonly string[], place: number): number {
  const word = words[place] ?? '';
  return word === '' || auxiliaries.has(word) || contentOf(word) === 0 ? -1 : place;
}

/** In English the noun comes last: "team manager", "the team's manager". */
function lastOfGroup(words: readonly string[], start: number): number {
  if (start === -1) return -1;
  let place = start;
  for (let next = start + 1; next < start + mostWordsOfGroup; next += 1) {
    if (words[next] === 's') continue;
    if (ordinary(words, next) === -1 || ends.has(words[next] ?? '')) break;
    place = next;
  }
  return place;
}
