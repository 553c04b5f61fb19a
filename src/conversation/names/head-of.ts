import type { Story } from '../../knowledge/story.ts';
import { toWords } from '../../text/words.ts';
import { namesOf } from './story-names.ts';

/** How somebody is called in a chat by what they run, and what a story calls them. */
const callings: readonly (readonly [RegExp, (company: string) => string])[] = [
  [/\b(?<company>\p{L}{1,30})(?:['’]s)? (?:guy|dude|bloke|man)\b/giu, (company) => `${company} boss`],
  [/\b(?:mec|gars|type) (?:de |d['’])(?<company>\p{L}{1,30})/giu, (company) => `patron de ${company}`],
];

/** What all of these have: looking for it takes a fraction of the time. */
const any = /guy|dude|bloke|man|mec|gars|type/iu;

/** A message with "the Acme guy" written as "the Acme boss", where the story calls the person so. */
export function nameHeads(story: Story, text: string): string {
  if (!any.test(text)) return text;
  return callings.reduce(
    (rest, [calling, named]) =>
      rest.replace(calling, (typed: string, company: string) => {
        const words = toWords(named(company));
        const [found] = namesOf(story).find(words);
        return found?.name.kind === 'person' && found.length === words.length ? named(company) : typed;
      }),
    text,
  );
}
