import * as v from 'valibot';
import { genders, nameKinds } from '../story.ts';
import { choice, identifier, keyed, list, localizedText, text } from './parts.ts';

function words(description: string) {
  const language = list(text(100, 'As written or typed'), 0, 'Without the ones already given');
  return v.pipe(keyed({ en: language, fr: language }), v.description(description));
}

/** `vocabulary.yaml`: names and the other ways to write them, and words that mean the same. */
export const vocabularyFile = v.pipe(
  keyed({
    names: list(
      keyed({
        id: identifier('What others refer to it by'),
        kind: choice(nameKinds, 'What the name stands for'),
        name: localizedText(100, 'The name as it is printed'),
        about: v.optional(identifier('Id of the entry that says who or what it is')),
        gender: v.optional(choice(genders, 'Its gender in French, to find « la Mairie est fermé »')),
        aliases: words(
          'Other ways to write or type it. With a capital: recognised in answers as written. All in lower case: in any case',
        ),
      }),
      0,
      'Names in the story',
    ),
    concepts: list(
      keyed({
        id: identifier('What the words mean'),
        words: words('Words that mean the same in this story'),
      }),
      0,
      'Words that mean the same in this story',
    ),
  }),
  v.title('vocabulary.yaml'),
  v.description('Names with their aliases, and words that mean the same'),
);
