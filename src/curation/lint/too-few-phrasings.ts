import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';
import type { Story } from '../../knowledge/story.ts';
import type { PlaceFinder } from './place-finder.ts';

/** In each language, as docs/new-story.md asks for. Twice as many find more: see docs/knowledge.md. */
const enoughPhrasings = 10;
const maxNamed = 5;

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };

/** Entries and gaps with so few phrasings that many ways to ask will not be recognised: one warning, at the first of them. */
export function tooFewPhrasings(story: Story, place: PlaceFinder): readonly Problem[] {
  const items = [...story.entries, ...story.gaps].flatMap((item) => {
    const counts = story.about.languages
      .filter((language) => item.ask[language].length < enoughPhrasings)
      .map((language) => `${item.ask[language].length} in ${languageNames[language]}`);
    return counts.length === 0 ? [] : [{ item, counted: `"${item.id}" (${counts.join(', ')})` }];
  });
  const [first] = items;
  if (first === undefined) return [];
  const named = items.slice(0, maxNamed).map(({ counted }) => counted);
  const more = items.length > maxNamed ? [`${items.length - maxNamed} more`] : [];
  const message =
    `${items.length} of ${story.entries.length + story.gaps.length} entries and gaps have fewer than ${enoughPhrasings} phrasings in a language, ` +
    `so that many ways to ask are not recognised: add some to ${[...named, ...more].join(', ')}`;
  return [{ ...place(first.item, ['ask']), message }];
}
