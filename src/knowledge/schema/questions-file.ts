import * as v from 'valibot';
import { identifier, keyed, list, localizedText, paragraphId, revision, text } from './parts.ts';
import { describeValue } from './wording.ts';

function phrasings() {
  return list(
    text(100, 'A way to ask it'),
    2,
    'The first one is the question shown to people; the others are how people ask it',
  );
}

function called() {
  const names = list(text(100, 'A word or a few, without an article'), 0, 'What people call it');
  return v.pipe(
    keyed({ en: names, fr: names }),
    v.description('What people call what the answer is about: these words alone get it'),
  );
}

/** What an editor says of an item, besides what readers ask. */
const editorial = {
  review: v.optional(
    v.pipe(
      v.boolean((issue) => `must be true or false, but is ${describeValue(issue.input)}`),
      v.description('true keeps it from readers until somebody else has read it and removes this'),
    ),
  ),
  updated: v.optional(revision('When the answer was brought up to date; shown under it')),
  corrected: v.optional(revision('When the answer was corrected; shown under it')),
};

const id = identifier('Unique among the questions of all files');

/** Discord's own guidance for the label of a button; its phone client clips longer ones. */
const longestLabel = 38;

const ask = v.pipe(
  keyed({ en: phrasings(), fr: phrasings() }),
  v.description('Ways to ask it, in each language'),
);

/** A question that the story answers. The keys are in the order in which a file should have them. */
export const entry = keyed({
  id,
  ...editorial,
  short: v.optional(
    localizedText(longestLabel, 'A label for buttons; without it, they show the first phrasing'),
  ),
  called: v.optional(called()),
  answer: localizedText(600, 'One to three sentences; figures and names only from the cited paragraphs'),
  attribution: localizedText(200, 'Who says so in the story, in a few words'),
  sources: list(paragraphId('Id of a paragraph'), 1, 'The paragraphs that say so'),
  related: list(identifier('Id of an entry'), 0, 'Entries to read next'),
  ask,
});

/** A question that readers ask and the story does not answer. */
export const gap = keyed({
  id,
  ...editorial,
  answer: localizedText(600, 'That the story does not say, and the closest thing that it does say'),
  attribution: v.optional(localizedText(200, 'Who says the closest thing in the story, in a few words')),
  sources: list(
    paragraphId('Id of a paragraph'),
    0,
    'The paragraphs of the closest thing it does say; may be []',
  ),
  related: list(identifier('Id of an entry'), 0, 'The entries closest to the question'),
  ask,
});

/** `questions/TOPIC.yaml`: the questions of a topic. */
export const questionsFile = v.pipe(
  list(entry, 1, 'The questions of a topic that the story answers'),
  v.title('questions/TOPIC.yaml'),
);

/** `gaps/TOPIC.yaml`: what readers ask about a topic and the story does not say. */
export const gapsFile = v.pipe(
  list(gap, 0, 'What readers ask and the story does not say'),
  v.title('gaps/TOPIC.yaml'),
);
