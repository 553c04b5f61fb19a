import { limits } from './limits.ts';
import { cut } from './cut.ts';

/** One line of an autocomplete list: what is shown, and what comes back when it is picked. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * Makes a list that Discord accepts: names trimmed and cut at 100 characters, empty and repeated ones dropped
 * (the first stays), at most 25.
 */
export function toChoices(wanted: readonly Choice[]): readonly Choice[] {
  const byName = new Map<string, Choice>();
  for (const { name, value } of wanted) {
    // No-break spaces stay: French sets them before its punctuation.
    const shown = cut(name.replaceAll(/[ \t\r\n]+/gu, ' ').trim(), limits.choiceName);
    if (shown !== '' && value !== '' && value.length <= limits.choiceName && !byName.has(shown)) {
      byName.set(shown, { name: shown, value });
    }
  }
  return [...byName.values()].slice(0, limits.choices);
}
