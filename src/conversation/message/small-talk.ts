import { groupBy } from '../../collections.ts';
import { rememberWords } from '../../word-memory.ts';
import { editDistance } from '../../text/edit-distance.ts';
import type { SmallTalk } from '../../text/small-talk.ts';
import { wordRanks } from '../../text/word-frequency.ts';
import { isFarewell, isInterjection, isReaction, isThanks } from './reactions.ts';
import { saidToTheBot } from './said-to-the-bot.ts';
import { fillers, phrases } from '../../text/small-talk-phrases.ts';

/** Of several meanings in one message, "hi, are you an AI?", the one that wants a reply. */
const precedence: readonly SmallTalk[] = [
  'privacy',
  'nature',
  'maker',
  'help',
  'insult',
  'goodbye',
  'thanks',
  'laughter',
  'greeting',
  'reaction',
];

const laughing = /^(?:a?(?:h[aeiou]+)+h?|lo+l+|x+d+|m+d+r+|p+t+d+r+|(?:ja)+)$/u;
const isLaughter = rememberWords((word) => laughing.test(word));
const squashWord = rememberWords((word) => word.replaceAll(/(.)(?=\1)/gu, ''));
const symbols: readonly (readonly [RegExp, SmallTalk])[] = [
  [/[\u{1F602}\u{1F923}\u{1F606}\u{1F605}\u{1F604}\u{1F639}]/u, 'laughter'],
  [/[\u{1F44B}]/u, 'greeting'],
  [/[\u{1F595}\u{1F44E}\u{1F92C}\u{1F4A9}]/u, 'insult'],
  [/[\u{1F44D}\u{1F64F}\u{1F44F}\u{1F44C}\u{1F60A}\u{1F600}]|\u2764/u, 'thanks'],
];

const bySquashed = new Map<string, SmallTalk>();
for (const [meaning, words] of phrases) {
  const key = squash(words);
  if (!bySquashed.has(key)) bySquashed.set(key, meaning);
}
/** How many words there may be after a greeting or thanks. */
const mostAfter = 12;
/** The number of words of the longest phrase that begins with each word. */
const longestFrom = new Map<string, number>();
for (const [, words] of phrases) {
  const first = squash(words.slice(0, 1));
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
}

/** From this length on a phrase is recognised with one slip, and from the second on with two. */
const lengthWithSlip = 5;
const lengthWithTwo = 18;
/** People rarely mistype the first letter, and "banks" is not "thanks". */
const byFirstLetter = groupBy(
  [...bySquashed].filter(([squashed]) => squashed.length >= lengthWithSlip),
  ([squashed]) => squashed[0],
);
const longestSquashed = Math.max(...Array.from(bySquashed.keys(), ({ length }) => length));

/**
 * What a message says that is small talk from its first word to its last; undefined if anything in it is not.
 *
 * @param words The folded words of the message.
 * @param text The message as typed, for the symbols in it.
 */
export function recogniseSmallTalk(words: readonly string[], text: string): SmallTalk | undefined {
  if (words.length === 0) {
    if (/^[\s?¿？]+$/u.test(text)) return undefined;
    const found = symbols.find(([symbol]) => symbol.test(text))?.[1];
    return found ?? (/\p{Extended_Pictographic}/u.test(text) ? 'reaction' : undefined);
  }
  const meanings =
    inPhrases(words) ?? inPhrases(words.filter((word) => !fillers.has(word))) ?? afterPhrases(words);
  if (meanings !== undefined) return precedence.find((meaning) => meanings.includes(meaning));
  const said = saidToTheBot(words);
  if (said !== undefined) return said;
  if (isFarewell(words)) return 'goodbye';
  if (isThanks(words)) return 'thanks';
  if (isReaction(words) && !text.includes('?')) return 'reaction';
  return withSlips(words) ?? amongInterjections(words, text);
}

/** "He" is a pronoun, and "ho" may be anything; "lol" is not. */
const shortestLaughter = 4;
const shortLaughter = new Set(['lol', 'mdr']);

/** Whether a message laughs somewhere in it. */
export function laughs(words: readonly string[]): boolean {
  return words.some(
    (word) => shortLaughter.has(word) || (word.length >= shortestLaughter && isLaughter(word)),
  );
}

/** Whether a message laughs at what was said before it says what it thinks of that: « ptdr ils se mouillent pas ». */
export function beginsInLaughter([first = '']: readonly string[]): boolean {
  return isLaughter(first);
}

/** What a message says without its laughter and interjections: « pfff t'es nul », "lol that's crazy". */
function amongInterjections(words: readonly string[], text: string): SmallTalk | undefined {
  const sober = words.filter((word) => !isLaughter(word) && !isInterjection(word));
  if (sober.length === 0 || sober.length === words.length) return undefined;
  const meaning = recogniseSmallTalk(sober, text);
  return meaning === 'reaction' && words.some(isLaughter) ? 'laughter' : meaning;
}

/** The meanings of a message that goes on after a greeting or thanks with what is said to the bot: "thanks, are you real?" */
function afterPhrases(words: readonly string[]): readonly SmallTalk[] | undefined {
  const before: SmallTalk[] = [];
  let start = 0;
  for (let found = longestAt(words, 0); found !== undefined; found = longestAt(words, start)) {
    start += found.length;
    // A filler may as well begin what follows: « vous ».
    if (found.meaning === null) continue;
    before.push(found.meaning);
    const after = words.length - start > mostAfter ? undefined : saidInTurn(words.slice(start));
    if (after !== undefined) return [...before, ...after];
  }
  return undefined;
}

/** The meanings of one thing said to the bot after another, without a stop between them. */
function saidInTurn(words: readonly string[]): readonly SmallTalk[] | undefined {
  const whole = saidToTheBot(words) ?? inPhrases(words)?.[0];
  if (whole !== undefined) return [whole];
  for (let length = words.length - 1; length > 0; length -= 1) {
    const first = saidToTheBot(words.slice(0, length));
    const rest = first && saidInTurn(words.slice(length));
    if (first !== undefined && rest !== undefined) return [first, ...rest];
  }
  return undefined;
}

/** The meanings of the phrases that a message consists of; undefined if it does not. */
function inPhrases(words: readonly string[]): readonly SmallTalk[] | undefined {
  const meanings: SmallTalk[] = [];
  for (let start = 0; start < words.length;) {
    const found = longestAt(words, start);
    if (found === undefined) return undefined;
    if (found.meaning !== null) meanings.push(found.meaning);
    start += found.length;
  }
  return meanings.length === 0 ? undefined : meanings;
}

function longestAt(
  words: readonly string[],
  start: number,
): { readonly meaning: SmallTalk | null; readonly length: number } | undefined {
  const word = words[start] ?? '';
  const longest = Math.min(longestFrom.get(squashWord(word)) ?? 0, words.length - start);
  for (let length = longest; length > 0; length -= 1) {
    const meaning = bySquashed.get(squash(words.slice(start, start + length)));
    if (meaning !== undefined) return { meaning, length };
  }
  if (isLaughter(word)) return { meaning: 'laughter', length: 1 };
  return fillers.has(word) ? { meaning: null, length: 1 } : undefined;
}

function withSlips(words: readonly string[]): SmallTalk | undefined {
  const typed = squash(words);
  const slips = typed.length >= lengthWithTwo ? 2 : typed.length >= lengthWithSlip ? 1 : 0;
  if (slips === 0 || typed.length > longestSquashed + slips) return undefined;
  let best: { readonly meaning: SmallTalk; readonly distance: number } | undefined;
  for (const [squashed, meaning] of byFirstLetter.get(typed[0]) ?? []) {
    const distance = editDistance(typed, squashed, slips);
    if (distance > slips || isAnotherPhrase(words, squashed)) continue;
    if (best === undefined || distance < best.distance) best = { meaning, distance };
  }
  return best?.meaning;
}

/** Whether a phrase differs from a message in a word that exists: "about" is no slip for "a bot". */
function isAnotherPhrase(words: readonly string[], phrase: string): boolean {
  const meant = phrase.split(' ');
  return (
    meant.length === words.length &&
    words.some((word, at) => squash([word]) !== meant[at] && wordRanks().has(word))
  );
}

/** Words without the letters that are typed twice for emphasis: "hellooo" as "hello". */
function squash(words: readonly string[]): string {
  return words.map(squashWord).join(' ');
}
