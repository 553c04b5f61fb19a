import type { KnownIds, Manuscript } from '../manuscript.ts';
import type { Path } from '../parse-file.ts';
import type { Problem } from '../problem.ts';
import { revisionKinds, type About, type TimelineEvent } from '../story.ts';
import { suggest } from '../suggest.ts';
import type { Check } from './check.ts';
import { statementsOf } from './stated-texts.ts';

/** Paragraphs, entries, gaps, names and kinds of events that are referred to exist, and no question is related to itself. */
export const references: Check = (manuscript) => {
  const { about, entries, gaps, timeline, vocabulary } = manuscript;
  return [
    ...[...entries, ...gaps, ...timeline, ...statementsOf(manuscript)].flatMap((item) =>
      unresolved(manuscript, item, ['sources'], item.sources, manuscript.paragraphIds, 'paragraph'),
    ),
    ...[...entries, ...gaps].flatMap((item) =>
      unresolved(manuscript, item, ['related'], item.related, manuscript.entryIds, 'entry'),
    ),
    ...entries.flatMap((entry) =>
      entry.related.flatMap((id, index) =>
        id === entry.id
          ? [
              {
                ...manuscript.place(entry, ['related', index]),
                message: `"${id}" is related to itself: remove it`,
              },
            ]
          : [],
      ),
    ),
    ...(about === undefined
      ? []
      : unresolved(
          manuscript,
          about,
          ['first_questions'],
          about.firstQuestions,
          manuscript.entryIds,
          'entry',
        )),
    ...(about === undefined ? [] : unknownConcerns(manuscript, about)),
    ...(vocabulary?.names ?? []).flatMap((name) =>
      name.about === undefined || manuscript.entryIds.has(name.about)
        ? []
        : [
            {
              ...manuscript.place(name, ['about']),
              message:
                gapIn('about', name.about, manuscript, 'the id of an entry') ??
                noSuch('entry', name.about, manuscript.entryIds),
            },
          ],
    ),
    ...timeline.flatMap((event) =>
      unresolved(manuscript, event, ['about'], event.about, manuscript.nameIds, 'name'),
    ),
    ...(about === undefined ? [] : timeline.flatMap((event) => unknownKind(manuscript, about, event))),
  ];
};

/** What a correction of the story concerns may be a paragraph, an entry or a gap. */
function unknownConcerns(manuscript: Manuscript, about: About): readonly Problem[] {
  const { paragraphIds, entryIds, gaps } = manuscript;
  const ids = [...paragraphIds.ids, ...entryIds.ids, ...gaps.map(({ id }) => id)];
  const known: KnownIds = {
    ids,
    // Any id may be one of a file that could not be read.
    has: (id) => !manuscript.complete || ids.includes(id),
  };
  return revisionKinds.flatMap((kind) =>
    unresolved(
      manuscript,
      about,
      [kind, 'concerns'],
      about[kind]?.concerns ?? [],
      known,
      'paragraph, entry or gap',
    ),
  );
}

function unresolved(
  manuscript: Manuscript,
  item: object,
  path: Path,
  ids: readonly string[],
  known: KnownIds,
  what: string,
): readonly Problem[] {
  return ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            ...manuscript.place(item, [...path, index]),
            message:
              (what === 'entry' ? gapIn(path.join('.'), id, manuscript) : undefined) ??
              noSuch(what, id, known),
          },
        ],
  );
}

/** What to say of the id of a gap in a field that takes those of entries. */
function gapIn(
  field: string,
  id: string,
  { gaps }: Manuscript,
  takes = 'the ids of entries',
): string | undefined {
  if (!gaps.some((gap) => gap.id === id)) return undefined;
  return `"${id}" is a gap, and ${field} takes ${takes}: write the id of an entry, or remove it`;
}

function noSuch(what: string, id: string, known: KnownIds): string {
  return `no ${what} has the id "${id}"${suggest(id, known.ids) || ': write the id of one, or remove it'}`;
}

function unknownKind(manuscript: Manuscript, about: About, event: TimelineEvent): readonly Problem[] {
  const ids = about.timeline.kinds.map(({ id }) => id);
  if (ids.includes(event.kind)) return [];
  const message = `kind must be one of ${ids.join(', ')}, but is "${event.kind}"${suggest(event.kind, ids)}`;
  return [{ ...manuscript.place(event, ['kind']), message }];
}
