import type { Problem } from '../../knowledge/problem.ts';
import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import type { PlaceFinder } from './place-finder.ts';

/** In each language. With fewer, the shipped story answers clearly fewer questions correctly: see docs/knowledge.md. */
const enoughPhrasings = 20;

/** Entries and gaps with so few phrasings that many ways to ask will not be recognised. One warning per item. */
export function tooFewPhrasings(story: Story, place: PlaceFinder): readonly Problem[] {
  return [...story.entries, ...story.gaps].flatMap((item) => {
    const missing = missingPhrasings(item);
    if (missing.length === 0) return [];
    const message =
      `"${item.id}" has ${missing.map(({ has }) => has).join(' and ')}: ` +
      `add ${missing.map(({ add }) => add).join(' and ')}, as different from one another as people are; ` +
      `with fewer than ${enoughPhrasings} in a language, many ways to ask are not recognised`;
    return [{ ...place(item, ['ask']), message }];
  });
}

function missingPhrasings(item: Entry | Gap): readonly { readonly has: string; readonly add: string }[] {
  const english = item.ask.en.length;
  const french = item.ask.fr.length;
  return [
    { count: english, language: 'English' },
    { count: french, language: 'French' },
  ]
    .filter(({ count }) => count < enoughPhrasings)
    .map(({ count, language }) => ({
      has: `${count} ${count === 1 ? 'phrasing' : 'phrasings'} in ${language}`,
      add: `${enoughPhrasings - count} in ${language}`,
    }));
}
