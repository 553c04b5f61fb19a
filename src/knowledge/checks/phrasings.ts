import { sameTextKey } from '../../text/fold.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Path } from '../parse-file.ts';
import { type Language } from '../../text/language.ts';
import type { Entry, Gap } from '../story.ts';
import type { Check } from './check.ts';

/** The first phrasing, which people are shown, is a question. */
export const shownQuestions: Check = (manuscript) =>
  questionsOf(manuscript).flatMap((item) =>
    manuscript.languages
      .filter((language) => item.ask[language][0]?.endsWith('?') === false)
      .map((language) => ({
        ...manuscript.place(item, ['ask', language, 0]),
        message: `ask.${language}[1] is shown to people: end it with a question mark`,
      })),
  );

/** No phrasing is used twice, regardless of case, accents, punctuation and spaces. Both languages of a question may share one. */
export const uniquePhrasings: Check = (manuscript) => {
  const first = new Map<string, Phrasing>();
  return phrasingsOf(manuscript).flatMap((phrasing) => {
    const { item, path, written } = phrasing;
    const folded = sameTextKey(written);
    const earlier = first.get(folded);
    if (folded === '') {
      const message = `"${written}" has no letters or digits, so that no question can match it: remove it`;
      return [{ ...manuscript.place(item, path), message }];
    }
    if (earlier === undefined) {
      first.set(folded, phrasing);
      return [];
    }
    if (earlier.item === item && earlier.language !== phrasing.language) return [];
    const { file, line } = manuscript.place(earlier.item, earlier.path);
    const message = `"${written}" is already at ${file}:${line}: reword it or remove it`;
    return [{ ...manuscript.place(item, path), message }];
  });
};

interface Phrasing {
  readonly item: Entry | Gap;
  readonly language: Language;
  readonly path: Path;
  readonly written: string;
}

function phrasingsOf(manuscript: Manuscript): readonly Phrasing[] {
  return questionsOf(manuscript).flatMap((item) =>
    manuscript.languages.flatMap((language) =>
      item.ask[language].map((written, index) => ({
        item,
        language,
        path: ['ask', language, index],
        written,
      })),
    ),
  );
}

function questionsOf(manuscript: Manuscript): readonly (Entry | Gap)[] {
  return [...manuscript.entries, ...manuscript.gaps];
}
