import type { Vocabulary } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';

/** Words that mean the same as a concept of the vocabulary, or are another way to write a name. */
export interface Addition {
  readonly kind: 'name' | 'concept';
  /** Of the name or concept. */
  readonly id: string;
  readonly language: Language;
  readonly words: string;
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
  return {
    names: vocabulary.names.map((name) => ({
      ...name,
      aliases: {
        en: [...name.aliases.en, ...added('name', name.id, 'en')],
        fr: [...name.aliases.fr, ...added('name', name.id, 'fr')],
      },
    })),
    concepts: vocabulary.concepts.map((concept) => ({
      ...concept,
      words: {
        en: [...concept.words.en, ...added('concept', concept.id, 'en')],
        fr: [...concept.words.fr, ...added('concept', concept.id, 'fr')],
      },
    })),
  };
}
