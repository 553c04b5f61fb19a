import { rememberLatest } from '../remember-latest.ts';
import { foldLetters, isPlain } from './fold.ts';
import { latinised } from './look-alikes.ts';

/** Characters that are read as others: the modifier letter ʼ as an apostrophe, signs as words. */
const replacements = [
  ['ß', 'ss'],
  ['ʼ', "'"],
  ['%', ' percent '],
  ['$', ' dollars '],
] as const;

/**
 * Mentions, custom emoji, timestamps and commands of Discord, and addresses: they ask nothing. No address has more than 64
 * characters before its @, and looking for longer ones would take quadratic time on a long word.
 */
const notWords =
  /<(?:[@#][!&]?|a?:\w+:|t:|\/[^<>:]*:)[\d:a-z]+>|\bhttps?:\/\/\S*|\bwww\.\S+|[^\s@]{1,64}@[^\s@]+\.\p{L}{2,}/giu;

/** What one of these has; looking for it takes a fraction of the time. */
const partOfThem = /[<@]|:\/\/|www\./iu;

/** Characters that nobody sees, inside words too: zero width, soft hyphens, marks of direction, Hangul fillers. */
const invisible = /[\p{Cf}\u115f\u1160]/gu;

/** Names of models are typed "T-9", with any hyphen or dash, as often as "T9". */
const hyphenatedModel = /\b(\p{L}{1,2})[\p{Pd}\u2212](\p{N}+)\b/gu;
const plainHyphenatedModel = /\b([a-z]{1,2})-(\d+)\b/gu;

/** The groups of three of a figure: "6,840" and "6 840" are one word. */
const groups = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[ ,]\d{3})+(?![\p{L}\p{N}])/gu;
const betweenDigits = /\d[ ,]\d/u;

/** What a plain text has if anything but its letters and digits counts; most have nothing of it, and are split at once. */
const moreThanWords = /[<@%$]|:\/\/|www\.|\d[ ,]\d|[a-z]-\d/i;

/** As many as the texts of a message: as typed, as spelt, and its parts. */
const keptTexts = 32;

/**
 * The words of a question or phrasing as the matcher compares them: folded, with compatibility characters resolved
 * ("Ｔ９" gives "t9") and without what nobody sees, mentions and addresses. "T-9" gives "t9" too, "l'action" gives "l" and
 * "action", "%" gives "percent", and Cyrillic or Greek letters that look like Latin ones are these.
 *
 * @returns the words in order, without punctuation; empty for a text without letters or digits.
 */
export const toWords: (text: string) => readonly string[] = rememberLatest(split, keptTexts);

function split(text: string): readonly string[] {
  const isPlainText = isPlain(text);
  if (isPlainText && !moreThanWords.test(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  const seen = isPlainText ? text : text.normalize('NFKD').replace(invisible, '');
  const said = partOfThem.test(seen) ? seen.replace(notWords, ' ') : seen;
  let folded = foldLetters(latinised(said));
  for (const [sign, replacement] of replacements) folded = folded.replaceAll(sign, replacement);
  if (betweenDigits.test(folded))
    folded = folded.replace(groups, (figure) => figure.replaceAll(/[ ,]/gu, ''));
  // Most questions are plain by now, and the classes of ASCII are tested several times as fast.
  return isPlain(folded)
    ? (folded.replace(plainHyphenatedModel, '$1$2').match(/[a-z\d]+/gu) ?? [])
    : (folded.replace(hyphenatedModel, '$1$2').match(/[\p{L}\p{N}]+/gu) ?? []);
}
