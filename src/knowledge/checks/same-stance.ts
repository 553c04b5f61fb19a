import { describeLost, lostStances } from '../lost-stances.ts';
import type { Check } from './check.ts';
import { shownTexts } from './stated-texts.ts';

/** What a text denies, attributes or leaves open in one language, it denies, attributes or leaves open in the other too. */
export const sameStance: Check = (manuscript) =>
  shownTexts(manuscript).flatMap(({ label, item, path, text }) =>
    label === 'attribution' || label === 'date'
      ? []
      : lostStances(text).map((lost) => ({
          ...manuscript.place(item, [...path, lost.language], lost.written),
          message: describeLost(lost, `the ${label}`),
        })),
  );
