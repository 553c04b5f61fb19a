import type { KnownIds, Manuscript } from '../manuscript.ts';
import type { Path } from '../parse-file.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../suggest.ts';
import type { Check } from './check.ts';
import { statementsOf } from './stated-texts.ts';

/** Paragraphs, entries and chips that are referred to exist, and no question is related to itself. */
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
    ...(vocabulary?.names ?? []).flatMap((name) =>
      name.about === undefined || manuscript.entryIds.has(name.about)
        ? []
        : [
            {
              ...manuscript.place(name, ['about']),
              message: noSuch('entry', name.about, manuscript.entryIds),
            },
          ],
    ),
    ...timeline.flatMap((event) =>
      unresolved(manuscript, event, ['chips'], event.chips, manuscript.nameIds, 'name'),
    ),
    ...timeline.flatMap((event) =>
      event.chips.flatMap((id, index) => notAChip(manuscript, event, id, index)),
    ),
  ];
};

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
            message: noSuch(what, id, known),
          },
        ],
  );
}

function noSuch(what: string, id: string, known: KnownIds): string {
  return `no ${what} has the id "${id}"${suggest(id, known.ids)}`;
}

function notAChip(manuscript: Manuscript, event: object, id: string, index: number): readonly Problem[] {
  const name = manuscript.vocabulary?.names.find((candidate) => candidate.id === id);
  if (name === undefined || name.kind === 'chip') return [];
  const message = `"${id}" is a name of kind ${name.kind} in vocabulary.yaml, and only chips belong here: remove it`;
  return [{ ...manuscript.place(event, ['chips', index]), message }];
}
