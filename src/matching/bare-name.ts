import type { Entry, Story } from '../knowledge/story.ts';
import type { Analysis } from './analysis.ts';
import { askedKindOf, askedKindsIn } from './asked-kind.ts';

/** The entry about the one name in a question that holds only that name, or asks who or what it is; undefined for others. */
export type NameFinder = (analysis: Analysis, asked: number) => Entry | undefined;

/** Asking who somebody is asks for no more than the name. */
const kindsWithoutMore = askedKindOf('who');

/** Creates the finder of a story's names that have an entry about them. */
export function createNameFinder({ vocabulary, entries }: Story): NameFinder {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const aboutName = new Map<string, Entry>(
    vocabulary.names.flatMap(({ id, about }) => {
      const entry = byId.get(about ?? '');
      return entry === undefined ? [] : [[`name:${id}`, entry] as const];
    }),
  );
  return ({ words, recognised }, asked) => {
    if (asked > 0 || (askedKindsIn(words) & ~kindsWithoutMore) !== 0) return undefined;
    const names = recognised.filter(({ meanings }) =>
      meanings.some((meaning) => meaning.startsWith('name:')),
    );
    const distinct = new Set(names.flatMap(({ meanings }) => meanings));
    const [only] = distinct;
    return distinct.size === 1 ? aboutName.get(only ?? '') : undefined;
  };
}
