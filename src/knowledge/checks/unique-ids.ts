import type { Manuscript } from '../manuscript.ts';
import type { Path } from '../parse-file.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';

/** An id is used once: among all entries and gaps, and within each other kind of item. */
export const uniqueIds: Check = (manuscript) => {
  const { about, vocabulary } = manuscript;
  return [
    ...repeated(manuscript, [...manuscript.entries, ...manuscript.gaps]),
    ...repeated(manuscript, manuscript.paragraphs),
    ...repeated(manuscript, manuscript.timeline),
    ...repeated(manuscript, vocabulary?.names ?? []),
    ...repeated(manuscript, vocabulary?.concepts ?? []),
    ...repeatedAt(
      manuscript,
      (about?.topics ?? []).map(({ id }, index) => ({
        id,
        item: about ?? {},
        path: ['topics', index, 'id'],
      })),
    ),
    ...repeatedAt(
      manuscript,
      (about?.timeline.kinds ?? []).map(({ id }, index) => ({
        id,
        item: about ?? {},
        path: ['timeline', 'kinds', index, 'id'],
      })),
    ),
  ];
};

function repeated(manuscript: Manuscript, items: readonly { readonly id: string }[]): readonly Problem[] {
  return repeatedAt(
    manuscript,
    items.map((item) => ({ id: item.id, item, path: ['id'] })),
  );
}

function repeatedAt(
  manuscript: Manuscript,
  uses: readonly { readonly id: string; readonly item: object; readonly path: Path }[],
): readonly Problem[] {
  const first = new Map<string, string>();
  return uses.flatMap(({ id, item, path }) => {
    const place = manuscript.place(item, path);
    const earlier = first.get(id);
    if (earlier !== undefined)
      return [{ ...place, message: `the id "${id}" is already at ${earlier}: use another` }];
    first.set(id, `${place.file}:${place.line}`);
    return [];
  });
}
