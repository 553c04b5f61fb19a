import type { Path } from '../parse-file.ts';
import type { Check } from './check.ts';
import { statementsOf } from './stated-texts.ts';

/** No list contains anything twice. */
export const repeatedItems: Check = (manuscript) => {
  const { about, vocabulary } = manuscript;
  const lists: { item: object; path: Path; values: readonly string[] }[] = [
    ...[...manuscript.entries, ...manuscript.gaps].flatMap((item) => [
      { item, path: ['sources'], values: item.sources },
      { item, path: ['related'], values: item.related },
    ]),
    ...manuscript.timeline.flatMap((item) => [
      { item, path: ['sources'], values: item.sources },
      { item, path: ['about'], values: item.about },
    ]),
    ...statementsOf(manuscript).map((item) => ({ item, path: ['sources'], values: item.sources })),
    ...manuscript.languages.flatMap((language) => [
      ...(vocabulary?.names ?? []).map((item) => ({
        item,
        path: ['aliases', language],
        values: item.aliases[language],
      })),
      ...(vocabulary?.concepts ?? []).map((item) => ({
        item,
        path: ['words', language],
        values: item.words[language],
      })),
    ]),
  ];
  if (about !== undefined) {
    lists.push({ item: about, path: ['byline'], values: about.byline });
    lists.push({ item: about, path: ['first_questions'], values: about.firstQuestions });
  }
  return lists.flatMap(({ item, path, values }) =>
    values.flatMap((value, index) =>
      values.indexOf(value) === index
        ? []
        : [
            {
              ...manuscript.place(item, [...path, index]),
              message: `"${value}" is already in the list: remove it`,
            },
          ],
    ),
  );
};
