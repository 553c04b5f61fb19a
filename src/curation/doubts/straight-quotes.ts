import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { curlQuotes } from '../../text/curl-quotes.ts';
import { placedTexts } from './texts.ts';

/** Straight quotation marks that `--fix` cannot turn into typographic ones, because it cannot tell which open and which close. */
export function straightQuotes(manuscript: Manuscript): readonly Problem[] {
  return placedTexts(manuscript)
    .filter(({ text, language }) => text.includes('"') && curlQuotes(text, language) === undefined)
    .map(({ item, path, language, label }) => ({
      ...manuscript.place(item, path, '"'),
      message: `the ${label} has straight quotation marks: type ${language === 'en' ? '“ and ”' : '« and »'}`,
    }));
}
