import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { languages } from '../../text/language.ts';
import { wordRanks } from '../../text/word-frequency.ts';
import { foldWords } from '../../text/fold.ts';
import { placedTexts } from './texts.ts';

/** Shorter words are like too many others. */
export const shortest = 5;
/** Of so many letters, two may be wrong. */
const long = 8;

/** A word of a name. */
export interface NameWord {
  readonly name: string;
  readonly folded: string;
}

/** Words with a capital that are nearly, but not quite, a word of a name: "Hunnicut". */
export function misspeltNames(manuscript: Manuscript): readonly Problem[] {
  const forms = (manuscript.vocabulary?.names ?? []).flatMap(({ name, aliases }) =>
    languages.flatMap((language) => [name[language], ...aliases[language]]),
  );
  // An alias in lower case may be a misspelling that readers type.
  const right = new Set(forms.flatMap((form) => form.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []));
  const names = [...right]
    .filter((word) => word.length >= shortest)
    .map((name) => ({ name, folded: foldWords(name) }));
  const common = wordRanks();
  const { about } = manuscript;
  const byline = (about?.byline ?? []).map((text, index) => ({
    item: about ?? {},
    path: ['byline', index],
    text,
    label: 'byline',
  }));
  return [...placedTexts(manuscript), ...byline].flatMap(({ item, path, text, label }) =>
    [...new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}\p{L}{4,}(?![\p{L}\p{N}])/gu) ?? [])].flatMap((word) => {
      if (right.has(word)) return [];
      const folded = foldWords(word);
      if (common.has(folded)) return [];
      const meant = names.find((name) => isNearly(folded, name))?.name;
      if (meant === undefined) return [];
      const message = `"${word}" in the ${label} is nearly "${meant}": correct it, or add it to vocabulary.yaml`;
      return [{ ...manuscript.place(item, path, word), message }];
    }),
  );
}

/** Whether a folded word is a misspelling of a name's word, and no other form of it. */
export function isNearly(one: string, { name, folded: other }: NameWord): boolean {
  // Plurals and adjectives.
  const isLonger = one.startsWith(other) && one !== other + (other.at(-1) ?? '');
  if (one === other || isLonger || other === `${one}s`) return false;
  const limit = name.length >= long ? 2 : 1;
  return one.slice(0, 1) === other.slice(0, 1) && editDistance(one, other, limit) <= limit;
}
