import { missingFacts } from '../../knowledge/checks/grounded.ts';
import { contentsReader, statesFigure } from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import { formatProblem, type Problem } from '../../knowledge/problem.ts';
import { foldWords } from '../../text/fold.ts';
import { hasParagraphsOf, type Article } from './article.ts';

/**
 * The problems of a folder, where those of a figure or name that the cited paragraph of the article has, and its digest has not, say
 * that the digest may be wrong.
 */
export function blamedDigests(
  problems: readonly Problem[],
  manuscript: Manuscript,
  article: Article,
): readonly Problem[] {
  const language = manuscript.about?.sourceLanguage.slice(0, 2);
  if ((language !== 'en' && language !== 'fr') || !hasParagraphsOf(article, manuscript)) return problems;
  const read = contentsReader(manuscript);
  const reworded = new Map(
    missingFacts(manuscript, read).flatMap(({ problem, written, figure, label, sources }) => {
      const source = sources.find((id) => {
        const own = article.paragraphs.get(id) ?? '';
        return figure === undefined
          ? ` ${foldWords(own)} `.includes(` ${foldWords(written)} `)
          : statesFigure(read(own, language), figure);
      });
      if (source === undefined) return [];
      const message = `"${written}" is in paragraph ${source} of the article and not in its digest: correct the digest of ${source}, which may be wrong, or else the ${label}`;
      return [[formatProblem(problem), { ...problem, message }]];
    }),
  );
  return problems.map((problem) => reworded.get(formatProblem(problem)) ?? problem);
}
