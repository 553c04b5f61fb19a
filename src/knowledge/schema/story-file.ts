import * as v from 'valibot';
import { day, formed, identifier, keyed, list, localizedText, text } from './parts.ts';

/** `story.yaml`: what the story is and where it comes from. */
export const storyFile = v.pipe(
  keyed({
    headline: localizedText(256, 'The story in one line'),
    publisher: text(100, 'Who published the article'),
    byline: list(text(100, 'An author'), 0, 'Who wrote the article'),
    published: day('The day the article was published, as YYYY-MM-DD'),
    source_language: formed(
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
      'no language tag: write for instance en, fr or pt-BR',
      'Language of the text the digest was made from, as a BCP 47 tag: en, fr, pt-BR',
    ),
    notice: localizedText(500, 'The caveat a reader must know'),
    topics: list(
      keyed({
        id: identifier('Name of the file in questions/, without .yaml'),
        title: localizedText(80, 'What people see'),
      }),
      1,
      'One for each file in questions/, in the order people see them',
    ),
    first_questions: v.pipe(
      list(
        identifier('Id of an entry'),
        1,
        'Ids of the entries shown before anything is typed, in this order',
      ),
      v.maxLength(25, (issue) => `has ${issue.input.length} items: Discord shows at most 25`),
    ),
  }),
  v.title('story.yaml'),
  v.description('What the story is and where it comes from'),
);
