import type { Entry, Name, NameKind, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { entryById } from '../../replies/entry-index.ts';
import { speaksOf, type Item } from './item.ts';
import { offerOfEntries } from './offer.ts';

const lead = '(?:(?:ok|so|and|well|fine|but|then|bon|et|alors|du coup|donc|mais) )*';
const thisStory = '(?:it|this|that|the (?:story|article|text|piece)|this (?:story|article|text)|there|here)';
const article = '(?:il|elle|ca|on|l (?:article|histoire)|le texte|cet article|cette histoire)';
const after = `(?: (?:then|alors|exactly|au juste|else|d autre|all|are there|in (?:it|${thisStory})|dedans|la dedans|dans (?:l article|le texte)))*`;
const naming =
  '(?:mention(?:s|ed|ne|nes|nees?)?|name[ds]?|nomm(?:e|es|ees?)|cit(?:es?|ed|e|ees?)|talk(?:s|ed)? about|speaks? of|parle|parlent|concern(?:ed|ees?)|involved|about)';
const verb = '(?: (?:is|are|r|does|do|s|est|sont|y a t il|il y a|y a))?';
const people =
  '(?:who|which (?:people|persons|names)|what (?:people|names)|qui|de qui|quelles (?:personnes|gens)|quels (?:gens|noms))';
const companies =
  '(?:(?:which|what) (?:companies|firms|businesses|corporations)|(?:de )?quelles (?:entreprises|boites|societes|firmes|compagnies))';

/** How people ask for the names of a kind that the story has. */
const written: readonly (readonly [NameKind, string])[] = [
  ['person', `${lead}${people}${verb} (?:${thisStory}|${article}) ${naming}${after}`],
  ['person', `${lead}${people}${verb} (?:${naming}${after}|in ${thisStory}|dans ${article}|${naming} ${article})`],
  ['person', `${lead}${article} ${naming} (?:de )?qui${after}`],
  ['company', `${lead}${companies}${verb}(?: (?:${thisStory}|${article}))? ${naming}${after}`],
  ['company', `${lead}${companies}${verb} (?:in ${thisStory}|dans ${article})`],
  ['company', `${lead}${article} ${naming} (?:de )?${companies}${after}`],
]; // prettier-ignore
const asked = written.map(([kind, pattern]) => [kind, new RegExp(`^${pattern}$`, 'u')] as const);
const anyAsked = new RegExp(`^(?:${written.map(([, pattern]) => pattern).join('|')})$`, 'u');
/** "Which companies?" is of the last answer, where there is one; of a gap it is of the story. */
const bare = new RegExp(`^${lead}${companies}${after}$`, 'u');

/** "Who then?" after a gap on somebody else is asked of those whom the gap does name. */
const thenWho = new RegExp(
  `^${lead}(?:who|which(?: ones?)?|what|qui|quoi|lesquel(?:le)?s|laquelle|lequel) (?:then|alors|donc)$`,
  'u',
);

/** The people or companies of the story to choose from, for a message that asks who or which they are; undefined for any other. */
export function offerOfNamed(
  story: Story,
  item: Item | undefined,
  words: readonly string[],
): Verdict | undefined {
  const text = words.join(' ');
  const leans = item !== undefined && !story.gaps.some(({ id }) => id === item.id);
  const ofGap =
    item !== undefined && !leans && thenWho.test(text)
      ? portraitsOf(
          story,
          ({ id, kind }) => speaksOf(story, item, id) && (kind === 'person' || kind === 'company'),
        )
      : [];
  if (ofGap.length > 0) return offerOfEntries(ofGap);
  const kind = !leans && bare.test(text) ? 'company' : kindAsked(text);
  if (kind === undefined) return undefined;
  const entries = [...new Set(portraitsOf(story, (name) => name.kind === kind))];
  return entries.length === 0 ? undefined : offerOfEntries(entries);
}

function kindAsked(text: string): NameKind | undefined {
  return anyAsked.test(text) ? asked.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
}

/** The entries on who or what some of the story's names are. */
function portraitsOf(story: Story, isMeant: (name: Name) => boolean): readonly Entry[] {
  return story.vocabulary.names.filter(isMeant).flatMap(({ about }) => entryById(story, about ?? '') ?? []);
}
