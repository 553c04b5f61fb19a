import { editDistance } from '../../text/edit-distance.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { toWords } from '../../text/words.ts';

/** A word of so many letters may be the beginning of a part of a name. */
const shortestBeginning = 3;
/** In words of so many letters one may be wrong, and in longer ones two. */
const shortestSlip = 4;
const shortestTwoSlips = 7;

/**
 * Whether words look like another way to write a name: its spelling with a slip, written together or apart, its initials, or parts of it
 * or their beginnings. Anything else may be somebody else's name.
 */
export function looksLikeName(words: readonly string[], forms: readonly string[]): boolean {
  const telling = words.filter((word) => !isFunctionWord(word));
  if (telling.length === 0) return false;
  return forms.some((form) => {
    const parts = toWords(form);
    return (
      isNearly(telling.join(''), parts.join('')) ||
      isInitials(telling.join(''), parts) ||
      telling.every((word) => parts.some((part) => isNearly(word, part) || isBeginning(word, part)))
    );
  });
}

function isNearly(word: string, part: string): boolean {
  if (word === part) return true;
  const shorter = Math.min(word.length, part.length);
  if (shorter < shortestSlip) return false;
  const slips = shorter < shortestTwoSlips ? 1 : 2;
  return editDistance(word, part, slips) <= slips;
}

function isBeginning(word: string, part: string): boolean {
  return word.length >= shortestBeginning && part.startsWith(word);
}

/** With or without the small words: "DoH" and "DH" of "Department of Health". */
function isInitials(word: string, parts: readonly string[]): boolean {
  return (
    word.length > 1 &&
    [parts, parts.filter((part) => !isFunctionWord(part))].some((each) => initialsOf(each) === word)
  );
}

function initialsOf(parts: readonly string[]): string {
  return parts.map((part) => part.charAt(0)).join('');
}
