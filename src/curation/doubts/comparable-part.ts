import { statementsOf } from '../../knowledge/checks/stated-texts.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';

/**
 * What of a manuscript can be held against its paragraphs: without what cites one that could not be read or does not exist, which
 * may say what the others do not. All of it in a folder without problems.
 */
export function comparablePart(manuscript: Manuscript): Manuscript {
  const { about, entries, gaps, timeline } = manuscript;
  const ids = new Set(manuscript.paragraphs.map(({ id }) => id));
  const isComparable = ({ sources }: { readonly sources: readonly string[] }): boolean =>
    sources.every((id) => ids.has(id));
  if ([...entries, ...gaps, ...timeline, ...statementsOf(manuscript)].every(isComparable)) return manuscript;
  const comparable = about && {
    ...about,
    status: {
      confirmed: about.status.confirmed.filter(isComparable),
      claimed: about.status.claimed.filter(isComparable),
      undecided: about.status.undecided.filter(isComparable),
    },
  };
  return {
    ...manuscript,
    about: comparable,
    entries: entries.filter(isComparable),
    gaps: gaps.filter(isComparable),
    timeline: timeline.filter(isComparable),
    // The place of what the story says of itself is known by the object that was read.
    place: (item, path, needle) =>
      manuscript.place(item === comparable && about !== undefined ? about : item, path, needle),
  };
}
