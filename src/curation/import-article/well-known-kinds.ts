import type { NameKind } from '../../knowledge/story.ts';
import { wellKnownNames } from '../../matching/well-known.ts';
import { toWords } from '../../text/words.ts';

/** What the names of a file of well-known names stand for. */
const kinds: ReadonlyMap<string, NameKind> = new Map<string, NameKind>([
  ['bodies', 'body'],
  ['companies', 'company'],
  ['countries', 'place'],
  ['media', 'company'],
  ['people', 'person'],
  ['places', 'place'],
  ['products', 'product'],
]);

/** What a name stands for that readers know anyway; undefined for one that they may not know. */
export function wellKnownKind(name: string): NameKind | undefined {
  const { recognise, fieldOf } = wellKnownNames();
  const words = toWords(name);
  const whole = recognise(words).find(({ start, length }) => start === 0 && length === words.length);
  const [field] = whole?.meanings.flatMap((key) => fieldOf.get(key) ?? []) ?? [];
  return field === undefined ? undefined : kinds.get(field);
}
