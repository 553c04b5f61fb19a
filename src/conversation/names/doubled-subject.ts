import type { Story } from '../../knowledge/story.ts';
import { toWords } from '../../text/words.ts';
import { namesOf } from './story-names.ts';

/** A pronoun after a word, with its verb: French speech names the subject and says it again. */
const doubled = /(?<=\p{L}) (?:(?:eux|elles|lui|elle) )?(?:(?<several>ils|elles)|il|elle) (?<verb>\p{L}+)/giu;
/** The singular of the verbs that change most. */
const singular = new Map(
  Object.entries({ ont: 'a', sont: 'est', font: 'fait', disent: 'dit', veulent: 'veut', peuvent: 'peut', vont: 'va', doivent: 'doit', savent: 'sait' }),
); // prettier-ignore

/** A message without the pronoun that says a name again: « Calloway il dit quoi » as « Calloway dit quoi ». */
export function withoutDoubledSubject(story: Story, text: string): string {
  return text.replaceAll(doubled, (whole: string, several: string | undefined, verb: string, at: number) => {
    const before = toWords(text.slice(0, at));
    const last = namesOf(story).find(before).at(-1);
    if (last === undefined || last.start + last.length < before.length) return whole;
    return ` ${several === undefined ? verb : (singular.get(verb.toLowerCase()) ?? verb)}`;
  });
}
