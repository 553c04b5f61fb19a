import * as v from 'valibot';
import { timelineStyle } from './timeline-style.ts';
import { languages } from '../../text/language.ts';
import {
  choice,
  day,
  formed,
  identifier,
  keyed,
  list,
  localizedText,
  paragraphId,
  storyRevision,
  text,
} from './parts.ts';

/** In each list, so that the whole status can be taken in at a glance. */
const maxStatements = 6;

function statements(description: string) {
  return v.pipe(
    list(
      keyed({
        text: localizedText(200, 'One short sentence; figures and names only from the cited paragraphs'),
        sources: list(paragraphId('Id of a paragraph'), 1, 'The paragraphs that say so'),
      }),
      0,
      description,
    ),
    v.maxLength(
      maxStatements,
      (issue) =>
        `has ${issue.input.length} items, and at most ${maxStatements} can be taken in at a glance: shorten the list`,
    ),
  );
}

function ownReply(to: string) {
  return v.optional(localizedText(300, `The reply to ${to}, in a sentence or two`));
}

/** `story.yaml`: what the story is and where it comes from. */
export const storyFile = v.pipe(
  keyed({
    headline: localizedText(256, 'The story in one line'),
    publisher: text(100, 'Who published the article'),
    url: v.optional(
      formed(
        /^https?:\/\/[^\s()<>]{1,400}$/,
        'not a valid address: it begins with https:// and has no spaces or brackets',
        'The address of the article, which readers can open',
      ),
    ),
    byline: list(text(100, 'An author'), 0, 'Who wrote the article'),
    published: day('The day the article was published, as YYYY-MM-DD'),
    source_language: formed(
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
      'not a valid language tag: write for instance en, fr or pt-BR',
      'Language of the text the digest was made from, as a BCP 47 tag: en, fr, pt-BR',
    ),
    updated: v.optional(storyRevision('When the article was brought up to date; shown in /story')),
    corrected: v.optional(
      storyRevision('When the article was corrected; shown in /story and under the answers that it concerns'),
    ),
    embargo: v.optional(
      storyRevision(
        'Until when nobody may publish it; shown in /story and under the answers that it concerns',
      ),
    ),
    languages: v.optional(
      list(
        choice(languages, 'en or fr'),
        1,
        'The languages that the story is written in; both when it is left out. With one, the texts in the other may be left out everywhere',
      ),
    ),
    notice: v.optional(localizedText(500, 'The caveat a reader must know')),
    topics: v.pipe(
      list(
        keyed({
          id: identifier('Name of the file in questions/, without .yaml'),
          title: localizedText(80, 'What people see'),
        }),
        1,
        'One for each file in questions/, in the order people see them',
      ),
      v.maxLength(
        25,
        (issue) => `has ${issue.input.length} items, and Discord shows at most 25: shorten the list`,
      ),
    ),
    first_questions: v.pipe(
      list(
        identifier('Id of an entry'),
        1,
        'Ids of the entries shown before anything is typed, in this order',
      ),
      v.maxLength(
        25,
        (issue) => `has ${issue.input.length} items, and Discord shows at most 25: shorten the list`,
      ),
    ),
    status: v.optional(
      v.pipe(
        keyed({
          confirmed: statements('What is on record: said publicly by those who did it, or a matter of fact'),
          claimed: statements('What somebody says and nobody has confirmed; say who'),
          undecided: statements('What is still open'),
        }),
        v.description('How sure things are, for readers who want the story at a glance'),
      ),
    ),
    small_talk: v.optional(
      v.pipe(
        keyed({
          greeting: ownReply('hello'),
          thanks: ownReply('thanks'),
          help: ownReply('help'),
          maker: ownReply('who made this'),
          insult: ownReply('an insult'),
          goodbye: ownReply('goodbye'),
          laughter: ownReply('laughter'),
          reaction: ownReply('a reaction such as “wow” or “ok”'),
        }),
        v.description('What the bot replies to small talk, in the place of its own words'),
      ),
    ),
    timeline: v.optional(timelineStyle),
  }),
  v.title('story.yaml'),
  v.description('What the story is and where it comes from'),
);
