import { listed } from '../../text/listed.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { PlaceFinder } from './place-finder.ts';

/** In each language, as docs/new-story.md asks for. Twice as many find more: see docs/knowledge.md. */
const enoughPhrasings = 10;
const maxNamed = 5;

/** The entries and gaps of a story, and the languages that they are in. */
export type WrittenItems = Pick<Manuscript, 'entries' | 'gaps' | 'languages'>;

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };

/** Entries and gaps with so few phrasings that many ways to ask will not be recognised: one warning, at the first of them. */
export function tooFewPhrasings(
  { entries, gaps, languages }: WrittenItems,
  place: PlaceFinder,
): readonly Problem[] {
  const isInOne = languages.length === 1;
  const items = [...entries, ...gaps].flatMap((item) => {
    const counts = languages
      .filter((language) => item.ask[language].length < enoughPhrasings)
      .map((language) => `${item.ask[language].length}${isInOne ? '' : ` in ${languageNames[language]}`}`);
    return counts.length === 0 ? [] : [{ item, said: `"${item.id}" (${listed(counts)})` }];
  });
  const [first] = items;
  if (first === undefined) return [];
  const all = entries.length + gaps.length;
  const few = `fewer than ${enoughPhrasings} phrasings${isInOne ? '' : ' in a language'}`;
  const named = items.map(({ said }) => said);
  const message =
    `${items.length} of the ${all} entries and gaps ${items.length === 1 ? 'has' : 'have'} ${few}, ` +
    `so that many ways to ask are not recognised: add some to ${listed(named, maxNamed)}`;
  return [{ ...place(first.item, ['ask']), message }];
}
