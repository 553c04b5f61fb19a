import { withoutAnonymity } from '../text/anonymity.ts';
import { clearMarker, mayTake, stances, type Stance } from '../text/hedges.ts';
import { languages, type Language, type Localized } from '../text/language.ts';

/** A denial, an attribution or a doubt that one language has and the other has not. */
export interface LostStance {
  readonly stance: Stance;
  /** The language that has it. */
  readonly language: Language;
  /** The word that shows it. */
  readonly written: string;
}

/** What one of two texts that should say the same denies, attributes or leaves open, and the other does not in any way. */
export function lostStances(text: Localized): readonly LostStance[] {
  return stances.flatMap((stance) =>
    languages.flatMap((language) => {
      // Who does not want to be named denies nothing of the story.
      const own = stance === 'negation' ? withoutAnonymity(text[language], language) : text[language];
      const written = clearMarker(own, stance, language);
      const other = language === 'en' ? 'fr' : 'en';
      return written === undefined || mayTake(text[other], stance, other)
        ? []
        : [{ stance, language, written }];
    }),
  );
}

/** What a message says of a lost stance, to follow the place. */
export function describeLost({ stance, language, written }: LostStance, label: string): string {
  const [here, there] = language === 'en' ? ['English', 'French'] : ['French', 'English'];
  return `in ${here} ${label} says "${written}", and in ${there} it ${lacks[stance]}: say the same in both`;
}

const lacks: Readonly<Record<Stance, string>> = {
  negation: 'denies nothing',
  attribution: 'does not say who says so',
  possibility: 'leaves nothing open',
  approximation: 'is exact',
};
