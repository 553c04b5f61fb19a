import { shownTexts } from '../../knowledge/checks/stated-texts.ts';
import { findFullDates } from '../../knowledge/full-dates.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';

/** A verb in the past, at most three words before a date. Plans and deadlines are set in the past for the future. */
const past: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\b(?:to|be|being|is|are|was|were|have been|has been) )\b(?!scheduled|planned|expected|due|fixed|postponed|delayed|announced|moved|set|dated|invited|needed|limited|based|asked|wanted|hoped|promised|agreed|decided|voted)(?:\p{L}{2,}ed|met|began|went|took place|ran|left|came|held)(?: \p{L}+){0,3} (?:on|until|in)?\s?$/iu,
  fr: /(?<!\p{L})(?:a|ont|est|sont)(?: été)? (?!prévue?s?|fixée?s?|attendue?s?|programmée?s?|annoncée?s?|reportée?s?|voté|décidé|demandé|promis|convoqu|invit|datée?s?)\p{L}{2,}(?:é|ée|és|ées|i|is|ie|u|us|ue|ert|erte|erts)(?: \p{L}+){0,3} (?:le|en|au)?\s?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s?$/iu,
};

/** What lies after the day of publication, told as if it had happened. */
export function toldAsPast(manuscript: Manuscript): readonly Problem[] {
  const published = manuscript.about?.published;
  if (published === undefined) return [];
  return shownTexts(manuscript).flatMap(({ label, item, path, text }) => {
    // These are written later than the story.
    if (label === 'correction' || label === 'update') return [];
    return manuscript.languages.flatMap((language) =>
      findFullDates(text[language], language).flatMap(({ date, isYearGiven, start, end }) => {
        if (!isYearGiven || date <= published) return [];
        const weekday = /\s?\p{L}+day,?\s$/iu;
        const verb = past[language].exec(text[language].slice(0, start).replace(weekday, ' '))?.[0];
        if (verb === undefined) return [];
        const written = text[language].slice(start, end);
        const message = `the ${label} says "${verb.trim()}" of ${written}, which is after the day of publication: say what is to happen`;
        return [{ ...manuscript.place(item, [...path, language], written), message }];
      }),
    );
  });
}
