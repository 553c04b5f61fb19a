import { type Language } from '../../text/language.ts';
import { foldWords } from '../../text/fold.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import { findQuotations } from '../quotations.ts';
import type { Check } from './check.ts';
import { citingTexts, frontTexts, type CitingText } from './stated-texts.ts';

/** What is between quotation marks is in a paragraph that the text cites, word for word and in the same language. */
export const quotations: Check = (manuscript) => {
  const { about } = manuscript;
  const everywhere = manuscript.paragraphs.map(({ id }) => id);
  const front =
    about === undefined ? [] : frontTexts(manuscript).map((text) => ({ ...text, sources: everywhere }));
  return [...citingTexts(manuscript), ...front].flatMap((citing) =>
    manuscript.languages.flatMap((language) => altered(manuscript, citing, language)),
  );
};

function altered(manuscript: Manuscript, citing: CitingText, language: Language): readonly Problem[] {
  const quoted = findQuotations(citing.text[language]);
  if (quoted.length === 0) return [];
  // A missing paragraph is reported elsewhere; what it says is unknown.
  const cited = citing.sources.map((id) => manuscript.paragraphs.find((paragraph) => paragraph.id === id));
  if (!cited.every((paragraph) => paragraph !== undefined)) return [];
  const digests = cited.map(({ digest }) => ` ${foldWords(digest[language])} `);
  // A gap may repeat the reader's own words, to say that the story does not have them.
  const asked =
    citing.gap === undefined ? [] : citing.gap.ask[language].map((text) => ` ${foldWords(text)} `);
  return quoted.flatMap((quotation) => {
    const parts = quotation.split(/\[?(?:…|\.\.\.)\]?/u).map((part) => foldWords(part));
    const isSaid = parts.every((part) =>
      [...digests, ...asked].some((text) => text.includes(` ${part} `) || part === ''),
    );
    if (isSaid) return [];
    const where = citing.sources.length === 1 ? 'the digest' : 'the digests';
    const message =
      `the quotation “${quotation}” is not word for word in ${where} of ${citing.sources.join(', ')}: ` +
      'quote it as it stands there, correct the sources, or remove the quotation marks';
    return [{ ...manuscript.place(citing.item, [...citing.path, language], quotation), message }];
  });
}
