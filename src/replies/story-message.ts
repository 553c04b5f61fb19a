import { standings, type About, type Standing, type Statement, type Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { revisionList } from './revision-lines.ts';
import { formatDate, formatParagraphsInShort } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';

/** What /story shows below the headline, one at a time, so that it fits on the screen of a phone. */
export const storySections = [...standings, 'revisions'] as const;
export type StorySection = (typeof storySections)[number];

/**
 * The story at a glance: its headline, authors, date and caveat, what can be asked, and one of what is confirmed, claimed and
 * undecided, with buttons for the others. Shows the first that is not empty unless one is given; any other is shown below the
 * headline alone, so that it fits on the screen of a phone.
 */
export function storyMessage(story: Story, language: Language, wanted?: StorySection): Message {
  const sections = storySections.filter((each) => sectionText(story, each, language) !== '');
  const shown = sections.find((each) => each === wanted) ?? sections[0];
  const isFirst = shown === sections[0];
  const { commands } = textsIn(language).story;
  return makeMessage(
    accents.story,
    [
      isFirst ? headLines(story.about, language) : `### ${story.about.headline[language]}`,
      shown === undefined ? '' : sectionText(story, shown, language),
      {
        buttons: sections
          .filter((each) => each !== shown)
          .map((each) => ({
            label: buttonLabel(story, each, language),
            customId: makeCustomId('story', 'show', undefined, each),
          })),
      },
      isFirst ? `-# ${commands(story.entries.length, story.gaps.length)}` : '',
    ],
    false,
  );
}

/** What the story is, when it appeared, who wrote it, and the caveat. */
function headLines(about: About, language: Language): string {
  const { published, byline } = textsIn(language).story;
  const appeared = published(about.publisher, formatDate(about.published, language));
  return [
    `### ${about.headline[language]}`,
    about.byline.length === 0 ? appeared : `${appeared} · ${byline(about.byline)}`,
    ...(about.notice ? [`-# ${about.notice[language]}`] : []),
  ].join('\n');
}

/** What a section is called on its button, with how many statements it has. */
function buttonLabel({ about }: Story, section: StorySection, language: Language): string {
  const label = labelOf(section, language);
  return section === 'revisions' ? label : `${label} (${about.status[section].length})`;
}

function labelOf(section: StorySection, language: Language): string {
  const { story, revision } = textsIn(language);
  return section === 'revisions' ? revision.heading : story.standings[section];
}

/** A heading with the section below it; empty if there is nothing in it. */
function sectionText(story: Story, section: StorySection, language: Language): string {
  return section === 'revisions'
    ? revisionList(story, language)
    : listStatements(story.about.status[section], section, language);
}

function listStatements(statements: readonly Statement[], standing: Standing, language: Language): string {
  if (statements.length === 0) return '';
  const lines = statements.map(
    ({ text, sources }) => `- ${text[language]} (${formatParagraphsInShort(sources, language)})`,
  );
  return [`**${labelOf(standing, language)}**`, ...lines].join('\n');
}
