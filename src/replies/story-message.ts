import { standings, type Standing, type Statement, type Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { revisionList } from './revision-lines.ts';
import { formatDate, formatParagraphsInShort } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';

/** The story at a glance: its headline, authors, date and caveat, and what is confirmed, claimed and undecided. */
export function storyMessage(story: Story, language: Language): Message {
  const { about } = story;
  const texts = textsIn(language);
  const published = texts.story.published(about.publisher, formatDate(about.published, language));
  return makeMessage(
    accents.story,
    [
      [
        `### ${about.headline[language]}`,
        about.byline.length === 0 ? published : `${published} · ${texts.story.byline(about.byline)}`,
        ...(about.notice ? [`-# ${about.notice[language]}`] : []),
      ].join('\n'),
      ...standings.map((standing) => listStatements(about.status[standing], standing, language)),
      revisionList(story, language),
      `-# ${texts.story.more}`,
    ],
    false,
  );
}

function listStatements(statements: readonly Statement[], standing: Standing, language: Language): string {
  if (statements.length === 0) return '';
  const lines = statements.map(
    ({ text, sources }) => `- ${text[language]} (${formatParagraphsInShort(sources, language)})`,
  );
  return [`**${textsIn(language).story.standings[standing]}**`, ...lines].join('\n');
}
