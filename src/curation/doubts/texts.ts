import { shownQuestionTexts, shownTexts } from '../../knowledge/checks/stated-texts.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Path } from '../../knowledge/parse-file.ts';
import { onceFor } from '../../once-for.ts';
import type { Language } from '../../text/language.ts';

/** A text in one language, and where it is. */
export interface PlacedText {
  readonly label: string;
  readonly item: object;
  readonly path: Path;
  readonly language: Language;
  readonly text: string;
}

/** Every text that readers see, in both languages. */
export const placedTexts = onceFor((manuscript: Manuscript): readonly PlacedText[] => {
  return [...shownTexts(manuscript), ...shownQuestionTexts(manuscript)].flatMap(
    ({ label, item, path, pathAfter = [], text }) =>
      manuscript.languages.map((language) => ({
        label,
        item,
        path: [...path, language, ...pathAfter],
        language,
        text: text[language],
      })),
  );
});

/** The phrasings that readers do not see. */
export function placedPhrasings({ entries, gaps, languages }: Manuscript): readonly PlacedText[] {
  return [...entries, ...gaps].flatMap((item) =>
    languages.flatMap((language) =>
      item.ask[language].slice(1).map((text, index) => ({
        label: 'phrasing',
        item,
        path: ['ask', language, index + 1],
        language,
        text,
      })),
    ),
  );
}
