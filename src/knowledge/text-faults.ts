import type { ParsedFile, Path } from './parse-file.ts';
import type { Problem } from './problem.ts';

/** Deeper and wider than anything of the right shape, which the shape's own check tells of. */
const deepest = 8;
const widest = 50;

/** Everything in a file's texts that no text may hold: what readers cannot see, mentions, spaces at the ends. */
export function textFaults(file: ParsedFile): readonly Problem[] {
  return faultsIn(file, file.value, []);
}

function faultsIn(file: ParsedFile, value: unknown, path: Path): readonly Problem[] {
  if (typeof value === 'string') {
    return faultsOf(value).map(({ needle, message }) => ({ ...file.place(path, needle), message }));
  }
  if (typeof value !== 'object' || value === null || path.length > deepest) return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => faultsIn(file, item, [...path, index]));
  const entries = Object.entries(value);
  if (entries.length > widest) return [];
  return entries.flatMap(([key, item]) => faultsIn(file, item, [...path, key]));
}

/** Letters, figures and punctuation in which none of the faults can hide: most texts hold nothing else. */
const ordinary = /^(?! )[ -?A-~À-ÿŒœ«»’…–—€]*(?<! )$/;

function faultsOf(text: string): readonly { readonly message: string; readonly needle?: string }[] {
  if (ordinary.test(text)) return [];
  const hidden = new Set(text.match(hiddenCharacters) ?? []);
  const mentions = new Set(text.match(/@everyone|@here|<@[^>\s]*>?/gi) ?? []);
  return [
    ...[...hidden].map((character) => ({ needle: character, message: hiddenMessage(character) })),
    ...[...mentions].map((mention) => ({
      needle: mention,
      message: `"${mention}" would call people on Discord: write it otherwise`,
    })),
    ...(text.trim() === text || hidden.has('\n')
      ? []
      : [{ message: 'a text begins or ends with a space: take it away' }]),
    ...(text === text.normalize('NFC')
      ? []
      : [{ message: 'an accent is a character of its own: type the letter with its accent again' }]),
  ];
}

/** Control, zero-width, direction and tag characters, and halves of characters. */
const hiddenCharacters =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

function hiddenMessage(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (code === '000A') return 'a text holds a line break (U+000A): write it on one line, or as >-';
  return `a text holds a character that cannot be seen (U+${code}): take it away`;
}
