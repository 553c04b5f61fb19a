import * as v from 'valibot';
import { keyed, list, localizedText, paragraphId } from './parts.ts';

/** One paragraph of the article. */
export const paragraph = keyed({
  id: paragraphId('p and a number: p0, p1, …'),
  digest: localizedText(1000, 'The paragraph in our own words, with every figure and name'),
});

/** `paragraphs.yaml`: the article, paragraph by paragraph. */
export const paragraphsFile = v.pipe(
  list(paragraph, 1, 'The article, paragraph by paragraph, in our own words'),
  v.title('paragraphs.yaml'),
);
