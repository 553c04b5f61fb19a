import { limits } from './limits.ts';
import { cut } from './cut.ts';

/** An autocomplete choice: the name that is shown, and the value that is sent when it is picked. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * A list of choices that Discord accepts: names are trimmed and cut to 100 characters, empty and repeated ones are dropped
 * (the first is kept), and there are at most 25.
 */
export function toChoices(wanted: readonly Choice[]): readonly Choice[] {
  const byName = new Map<string, Choice>();
  for (const { name, value } of wanted) {
    // Keeps no-break spaces, which French has before its punctuation.
    const shown = cut(name.replaceAll(/[ \t\r\n]+/gu, ' ').trim(), limits.choiceName);
    if (shown !== '' && value !== '' && value.length <= limits.choiceName && !byName.has(shown)) {
      byName.set(shown, { name: shown, value });
    }
  }
  return [...byName.values()].slice(0, limits.choices);
}
