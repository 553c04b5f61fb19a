import * as v from 'valibot';
import { marks } from '../story.ts';
import { choice, formed, identifier, keyed, list, localizedText } from './parts.ts';

/** More kinds could not be told apart at a glance. */
const maxKinds = 8;

const eventKind = keyed({
  id: identifier('What the events call it'),
  mark: choice(marks, 'Its mark in the picture'),
  word: localizedText(24, 'What the mark means, in a word or two'),
  undecided: v.optional(
    v.pipe(
      v.boolean('must be true or false'),
      v.description('true for what has not happened yet or may never: it is drawn hollow'),
    ),
  ),
});

/** Discord's rule for the name of an option, without what other alphabets need. */
function optionName(description: string) {
  return formed(
    /^[a-zà-öø-ÿ0-9_-]{1,32}$/,
    'not a valid name for an option: use up to 32 lower-case letters, digits and hyphens',
    description,
  );
}

/** How /timeline shows the story: what it is headed, the kinds of events, and what it can be limited to. */
export const timelineStyle = v.pipe(
  keyed({
    title: v.optional(localizedText(100, 'What the timeline shows, in a line: its point')),
    kinds: v.optional(
      v.pipe(
        list(eventKind, 1, 'The kinds of events, in the order of the legend'),
        v.maxLength(
          maxKinds,
          (issue) => `has ${issue.input.length} items, and at most ${maxKinds} can be told apart`,
        ),
      ),
    ),
    filter: v.optional(
      v.pipe(
        keyed({
          option: v.pipe(
            keyed({ en: optionName('In English'), fr: optionName('In French') }),
            v.description('Its name, for instance player'),
          ),
          description: localizedText(100, 'What Discord shows beside it'),
        }),
        v.description('The option of /timeline for the events about one name'),
      ),
    ),
  }),
  v.description('How /timeline shows the story'),
);
