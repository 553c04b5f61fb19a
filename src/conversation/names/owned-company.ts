import type { Story } from '../../knowledge/story.ts';
import { toWords } from '../../text/words.ts';
import { entryById } from '../../replies/entry-index.ts';
import { namesOf } from './story-names.ts';

const owned =
  /\b(?:his|her|their|its|sa|son|leur) (?:own )?(?:company|firm|business|corporation|compagnie|soci[ée]t[ée]|entreprise|bo[iî]te|firme)(?!\p{L})/giu;

/**
 * A message with the name of the company for "his company": the only one that the answer on who the person is speaks of.
 *
 * @param whom Id of the person whom the last message was about; null if it was about nobody.
 */
export function nameCompany(story: Story, whom: string | null, text: string): string {
  if (whom === null) return text;
  const person = story.vocabulary.names.find(({ id }) => id === whom);
  const portrait = entryById(story, person?.about ?? '');
  const [company, ...others] = new Set(
    namesOf(story)
      .find(toWords(portrait?.answer.en ?? ''))
      .filter(({ name }) => name.kind === 'company')
      .map(({ name }) => name.name.en),
  );
  return company === undefined || others.length > 0 ? text : text.replace(owned, company);
}
