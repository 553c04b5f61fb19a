import { namesWithIds } from '../../knowledge/names-with-ids.ts';
import type { Story } from '../../knowledge/story.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { namesAskedAbout, type Item } from './item.ts';

const lead = '(?:(?:and|so|ok|but|et|mais|alors|donc) )*';
/** "Who's the boss?", without whose: of a company of which the last answer was, it is the boss of that. */
const asking = {
  en: new RegExp(
    `^${lead}(?:who|whos|who s|who is|who are) (?:(?:the|its|their) )?(?:boss|ceo|chief executive|founders?|owners?|head)$`,
    'u',
  ),
  fr: new RegExp(
    `^${lead}(?:c est qui|qui est|qui) (?:(?:le|la|l|les|leur|son) )?(?:patron|patronne|boss|pdg|chef|dirigeant|fondateur|fondateurs|proprietaire|proprietaires)$`,
    'u',
  ),
} as const;
const of = { en: 'of', fr: 'de' } as const;

/** A message with the company that its bare role is of: the only company that the last answer is about, where it is about nobody. */
export function nameRole(story: Story, item: Item | undefined, text: string): string {
  const typed = toWords(text).join(' ');
  const language = languages.find((each) => asking[each].test(typed));
  if (item === undefined || language === undefined) return text;
  const asked = namesWithIds(story, namesAskedAbout(story, item));
  const [company, ...others] = asked.filter(({ kind }) => kind === 'company');
  const isAlone = others.length === 0 && !asked.some(({ kind }) => kind === 'person');
  return company !== undefined && isAlone ? `${typed} ${of[language]} ${company.name[language]}` : text;
}
