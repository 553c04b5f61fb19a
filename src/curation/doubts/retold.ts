import { citingTexts, digestTexts, type StatedText } from '../../knowledge/checks/stated-texts.ts';
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

/** What states something of the story: each answer with the digests that it cites, each digest with its paragraph of the article. */
export function retoldTexts(manuscript: Manuscript, article: Article | undefined): readonly Retold[] {
  const answers = citingTexts(manuscript)
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
  const source = languages.find((language) => language === manuscript.about?.sourceLanguage.slice(0, 2));
  if (article === undefined || source === undefined || !hasParagraphsOf(article, manuscript)) return answers;
  const digests = digestTexts(manuscript).map((digest, index) => {
    const id = manuscript.paragraphs[index]?.id ?? '';
    return {
      ...digest,
      language: source,
      where: [`paragraph ${id} of the article`],
      statements: statementsIn(article.paragraphs.get(id) ?? ''),
    };
  });
  return [...answers, ...digests];
}
