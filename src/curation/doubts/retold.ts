import {
  citingTexts,
  digestTexts,
  type CitingText,
  type StatedText,
} from '../../knowledge/checks/stated-texts.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import { languages, type Language } from '../../text/language.ts';
import { hasParagraphsOf, type Article } from './article.ts';
import { statementsIn } from './likeness.ts';

/** A text in one language, and the statements that it tells again. */
export interface Retold extends StatedText {
  readonly language: Language;
  /** What a message calls the sources of the statements. */
  readonly where: readonly string[];
  readonly statements: readonly string[];
}

/** What states something of the story with the digests that it cites: answers, events, and what the status says. */
export function retoldAnswers(manuscript: Manuscript): readonly (Retold & CitingText)[] {
  return citingTexts(manuscript)
    .filter(({ label }) => label === 'answer' || label === 'text' || label === 'statement')
    .flatMap((citing) =>
      manuscript.languages.map((language) => ({
        ...citing,
        language,
        where: citing.sources,
        statements: manuscript.paragraphs
          .filter(({ id }) => citing.sources.includes(id))
          .flatMap(({ digest }) => statementsIn(digest[language])),
      })),
    );
}

/** Each digest with its paragraph of the article, in the language of the article; none where it cannot be told which is which. */
export function retoldDigests(manuscript: Manuscript, article: Article | undefined): readonly Retold[] {
  const source = languages.find((language) => language === manuscript.about?.sourceLanguage.slice(0, 2));
  if (article === undefined || source === undefined || !hasParagraphsOf(article, manuscript)) return [];
  return digestTexts(manuscript).map((digest, index) => {
    const id = manuscript.paragraphs[index]?.id ?? '';
    return {
      ...digest,
      language: source,
      where: [`paragraph ${id} of the article`],
      statements: statementsIn(article.paragraphs.get(id) ?? ''),
    };
  });
}
