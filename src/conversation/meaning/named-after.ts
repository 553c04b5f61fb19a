import type { NameKind } from '../../knowledge/story.ts';
import type { NameAt } from '../names/story-names.ts';

/** What French puts before a name that comes later: « ça marche comment, une Volvo ? » */
const ofLater = new Set('c ca cela il elle ils elles'.split(' '));
const articles = new Set('un une le la les l'.split(' '));

/** Whether a name that ends a question is what the pronoun before it stands for: « ça tourne sur quoi, une Volvo ? ». */
export function isNamedAfter(
  words: readonly string[],
  pronoun: number,
  { name, start, length }: NameAt,
  kinds: readonly NameKind[],
): boolean {
  return (
    ofLater.has(words[pronoun] ?? '') &&
    kinds.includes(name.kind) &&
    start + length === words.length &&
    articles.has(words[start - 1] ?? '')
  );
}
