import type { Story } from '../knowledge/story.ts';
import { onceFor } from '../once-for.ts';
import { languages, type Localized } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { wellKnownNames } from './well-known.ts';

/** A well-known name in a question that the story never mentions. */
export interface Unmentioned {
  /** The folded words by which the question names it. */
  readonly words: readonly string[];
  /** What it is called. */
  readonly name: Localized;
}

/** What readers say before the name of where they heard something: it is not what they ask about. */
const heard = new Set('saw seen read reading heard watched watching vu vue lu entendu regarde'.split(' '));
const mostBetween = 3;

/** All that a story says: its answers, digests and names. */
function textsOf({ about, entries, paragraphs, vocabulary }: Story): readonly string[] {
  const texts = [
    about.headline,
    ...entries.map(({ answer }) => answer),
    ...paragraphs.map(({ digest }) => digest),
    ...vocabulary.names.map(({ name }) => name),
  ];
  const aliases = vocabulary.names.flatMap((name) => languages.flatMap((each) => name.aliases[each]));
  return [about.publisher, ...texts.flatMap((text) => languages.map((each) => text[each])), ...aliases];
}

/** The keys of the well-known names that a story mentions. */
const mentionedIn = onceFor((story: Story): ReadonlySet<string> => {
  const { recognise, formsOf } = wellKnownNames();
  const texts = textsOf(story);
  const named = texts.flatMap((text) => recognise(toWords(text)).flatMap(({ meanings }) => [...meanings]));
  const tokens = texts.flatMap((text) => text.split(/[^\p{L}\p{N}.]+/u));
  // With the stop of a sentence, which may be part of a form, and without it.
  const written = [...tokens, '', ...tokens.map((token) => token.replace(/\.$/u, ''))];
  const whole = ` ${written.join(' ')} `;
  const shown = [...formsOf].filter(([, forms]) => forms.some((form) => whole.includes(` ${form} `)));
  return new Set([...named, ...shown.map(([key]) => key)]);
});

/**
 * The well-known names in a question that the story never mentions.
 *
 * @param words The folded words of the question.
 */
export function unmentionedIn(story: Story, words: readonly string[]): readonly Unmentioned[] {
  const { nameOf, recognise } = wellKnownNames();
  return recognise(words).flatMap(({ meanings: [key = ''], start, length }) => {
    const name = nameOf.get(key);
    const isHeardThere = words.slice(Math.max(start - mostBetween, 0), start).some((word) => heard.has(word));
    return name === undefined || isHeardThere || mentionedIn(story).has(key)
      ? []
      : [{ words: words.slice(start, start + length), name }];
  });
}
