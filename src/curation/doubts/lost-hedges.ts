import { shownTexts } from '../../knowledge/checks/stated-texts.ts';
import { describeLost, lostStances, type LostStance } from '../../knowledge/lost-stances.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import { languages, type Language, type Localized } from '../../text/language.ts';
import { wholeWords } from '../../text/latin-pattern.ts';
import { sentencesOf } from '../../text/sentences.ts';

/**
 * What a text denies, attributes, leaves open or gives roughly in one language and not in the other; sentence by sentence where
 * both have equally many.
 */
export function lostHedges(manuscript: Manuscript): readonly Problem[] {
  if (manuscript.languages.length < 2) return [];
  return shownTexts(manuscript).flatMap(({ label, item, path, text }) => {
    if (label === 'attribution' || label === 'date') return [];
    const english = sentencesOf(text.en);
    const french = sentencesOf(text.fr);
    const isAligned = english.length === french.length && english.length > 1;
    const pairs = isAligned ? english.map((en, index) => ({ en, fr: french[index] ?? '' })) : [text];
    return pairs.flatMap((pair, index) =>
      [...lostStances(pair), ...affirmedOfStory(pair)].map((lost) => ({
        ...manuscript.place(item, [...path, lost.language], lost.written),
        message: describeLost(lost, isAligned ? `sentence ${index + 1} of the ${label}` : `the ${label}`),
      })),
    );
  });
}

/** How a sentence begins that says what the story does not say. */
const story: Readonly<Record<Language, RegExp>> = {
  en: /^The (?:story|article|text) (?:reports?|mentions?|names?|gives?|quotes?|carries|cites?|says?|tells?|speaks?)\b/u,
  fr: /^(?:L['’]article|Le (?:texte|récit)) (?:ne |n['’])/u,
};

/** Words of what is reported, which deny nothing of the story: "reports a ban". */
const reported = new RegExp(
  wholeWords(
    String.raw`(?:ban|barr|block|clos|cancel|den[iy]|refus|reject|halt|stop|prevent|prohibit|forb|fail|lack|doubt|secret|illegal|free|open|off|still|un)\p{L}*`,
  ),
  'giu',
);

/** "The story reports a ban" for « L'article ne signale aucune interdiction ». */
function affirmedOfStory(text: Localized): readonly LostStance[] {
  if (!languages.every((language) => story[language].test(text[language]))) return [];
  const written = clearMarker(text.fr, 'negation', 'fr');
  const isExcused =
    !mayTake(text.en, 'negation', 'en') || mayTake(text.en.replaceAll(reported, ' '), 'negation', 'en');
  return written === undefined || isExcused ? [] : [{ stance: 'negation', language: 'fr', written }];
}
