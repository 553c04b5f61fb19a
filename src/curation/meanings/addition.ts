import type { Vocabulary } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';

/** Words that mean the same as a concept of the vocabulary, or are another way to write a name. */
export interface Addition {
  readonly kind: 'name' | 'concept';
  /** Of the name or concept. */
  readonly id: string;
  readonly language: Language;
  readonly words: string;
  /** The word of the story that they mean the same as, where the concept is new and begins with it. */
  readonly beside?: string | undefined;
}

/** Words of a question as they go into the vocabulary: a name keeps its capitals. */
export function asWritten(kind: Addition['kind'], words: string): string {
  return kind === 'name' ? words : words.toLowerCase();
}

/** A vocabulary with more words in it. */
export function withAdditions(vocabulary: Vocabulary, additions: readonly Addition[]): Vocabulary {
  const added = (kind: Addition['kind'], id: string, language: Language): readonly string[] =>
    additions
      .filter((one) => one.kind === kind && one.id === id && one.language === language)
      .map(({ words }) => words);
  const isNew = ({ kind, id, beside }: Addition): boolean =>
    kind === 'concept' && beside !== undefined && vocabulary.concepts.every((concept) => concept.id !== id);
  const concepts = [
    ...vocabulary.concepts,
    ...additions.filter(isNew).map(({ id, language, beside = '' }) => ({
      id,
      words: { en: language === 'en' ? [beside] : [], fr: language === 'fr' ? [beside] : [] },
    })),
  ];
  return {
    names: vocabulary.names.map((name) => ({
      ...name,
      aliases: {
        en: [...name.aliases.en, ...added('name', name.id, 'en')],
        fr: [...name.aliases.fr, ...added('name', name.id, 'fr')],
      },
    })),
    concepts: concepts.map((concept) => ({
      ...concept,
      words: {
        en: [...concept.words.en, ...added('concept', concept.id, 'en')],
        fr: [...concept.words.fr, ...added('concept', concept.id, 'fr')],
      },
    })),
  };
}
