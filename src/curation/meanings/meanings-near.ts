import type { Story, Vocabulary } from '../../knowledge/story.ts';
import { addToGroup, groupBy } from '../../collections.ts';
import type { Analyser } from '../../matching/analysis.ts';
import { languages, type Language } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import type { Addition } from './addition.ts';
import { everydayMeaningsOf } from './everyday-meanings.ts';

/** A name or concept that words may stand for. */
export type Meaning = Pick<Addition, 'kind' | 'id'>;

/** Finds the names and concepts that words may stand for. */
export type MeaningFinder = (words: readonly string[]) => readonly Meaning[];

/** The concepts that have a word of the same everyday meaning in the thesaurus, and the names that the word is a part of. */
export function createMeaningFinder(vocabulary: Vocabulary): MeaningFinder {
  const concepts = new Map<string, string[]>();
  for (const { id, words } of vocabulary.concepts) {
    const everyday = languages.flatMap((language) =>
      words[language].flatMap((text) => everydayMeaningsOf(toWords(text))),
    );
    for (const meaning of new Set(everyday)) addToGroup(concepts, meaning, id);
  }
  const names = groupBy(
    vocabulary.names.flatMap(({ id, name }) => {
      const parts = new Set(languages.flatMap((language) => toWords(name[language])));
      return [...parts].map((part) => ({ part, id }));
    }),
    ({ part }) => part,
  );
  return (words) => [
    ...[...new Set(everydayMeaningsOf(words).flatMap((meaning) => concepts.get(meaning) ?? []))].map(
      (id) => ({
        kind: 'concept' as const,
        id,
      }),
    ),
    ...(words.length === 1 ? (names.get(words[0] ?? '') ?? []) : []).map(({ id }) => ({
      kind: 'name' as const,
      id,
    })),
  ];
}

/** The names and concepts in the phrasings of some entries, those first that the story's other phrasings have least. */
export function meaningsOf(
  story: Story,
  accept: readonly string[],
  language: Language,
  analyser: Analyser,
): readonly Meaning[] {
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { id, ask } of [...story.entries, ...story.gaps]) {
    for (const text of ask[language]) {
      const meanings = analyser.analysePhrasing(text).recognised.flatMap((part) => part.meanings);
      for (const meaning of new Set(meanings)) {
        all.set(meaning, (all.get(meaning) ?? 0) + 1);
        if (accept.includes(id)) own.set(meaning, (own.get(meaning) ?? 0) + 1);
      }
    }
  }
  return [...own]
    .toSorted(
      ([one, count], [other, otherCount]) => otherCount / (all.get(other) ?? 1) - count / (all.get(one) ?? 1),
    )
    .flatMap(([meaning]) => toMeaning(meaning));
}

/** `concept:close` as a meaning; none for what is no name and no concept. */
export function toMeaning(recognised: string): readonly Meaning[] {
  const [kind = '', id = ''] = recognised.split(':');
  return kind === 'name' || kind === 'concept' ? [{ kind, id }] : [];
}
