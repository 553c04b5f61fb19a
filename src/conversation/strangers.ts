import type { Story } from '../knowledge/story.ts';
import { groupBy } from '../collections.ts';
import { isRealWord } from '../matching/real-words.ts';
import { unmentionedIn } from '../matching/unmentioned.ts';
import type { Verdict } from '../matching/verdict.ts';
import { rememberWords } from '../word-memory.ts';
import { onceFor } from '../once-for.ts';
import { editDistance } from '../text/edit-distance.ts';
import { languages } from '../text/language.ts';
import { stemIn } from '../text/stems.ts';
import { isRarerThan } from '../text/word-frequency.ts';
import { toWords } from '../text/words.ts';
import { tell, type Message, type Step } from './step.ts';
import { pronounAt } from './message/pronouns.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';
import { isLikely } from './meaning/sureness.ts';
import { isWorthOffering } from './meaning/worth-offering.ts';

/** Words that are more common than this say nothing of what is asked. */
const telling = 300;
const shortest = 3;
/** From this probability on, what the telling words alone get is what was asked. */
const clear = 0.95;
/** From this length on, a word that differs by a letter from one of the story is a slip. */
const shortestSlip = 5;

/** The words of the story: what is said in it and its names, but not all that may be asked. */
const storyWords = onceFor(({ entries, gaps, paragraphs, vocabulary }: Story): ReadonlySet<string> => {
  const texts = [...entries, ...gaps].map(({ answer }) => answer);
  const digests = paragraphs.map(({ digest }) => digest);
  return new Set(
    languages.flatMap((language) => [
      ...[...texts, ...digests].flatMap((text) => toWords(text[language])),
      ...vocabulary.names.flatMap(({ name, aliases }) =>
        [name[language], ...aliases[language]].flatMap(toWords),
      ),
    ]),
  );
});
/** Words that mean something to the story, whether it says them or not. */
const conceptWords = onceFor(
  ({ vocabulary }: Story): ReadonlySet<string> =>
    new Set(
      vocabulary.concepts.flatMap(({ words }) =>
        languages.flatMap((language) => words[language].flatMap(toWords)),
      ),
    ),
);
const storyWordsByLetter = onceFor((story: Story) => groupBy(storyWords(story), (word) => word[0]));
const storyStems = onceFor(
  (story: Story): ReadonlySet<string> =>
    new Set([...storyWords(story)].flatMap((word) => languages.map((language) => stemIn(language, word)))),
);

function isOfStory(story: Story, word: string): boolean {
  return (
    storyWords(story).has(word) || languages.some((language) => storyStems(story).has(stemIn(language, word)))
  );
}

/** The same words come again and again. */
const strangersTo = onceFor((story: Story) => rememberWords((word) => isStranger(story, word)));

/** Whether a word is neither the story's nor one of a language: somebody or something that the story does not have. */
function isStranger(story: Story, word: string): boolean {
  if (word.length < shortest || !/\p{L}/u.test(word) || isRealWord(word) || isOfStory(story, word))
    return false;
  return (
    word.length < shortestSlip ||
    !storyWordsByLetter(story)
      .get(word[0])
      ?.some((other) => editDistance(word, other, 1) <= 1)
  );
}

/** Whether a question names somebody or something well known that the story never mentions, and nothing by a pronoun. */
export function asksOfUnmentioned(story: Story, words: readonly string[]): boolean {
  return pronounAt(words) === -1 && unmentionedIn(story, words).length > 0;
}

/** The gap on somebody or something that the story does not have, which a question with a pronoun may ask about, too: "is it ahead of …?". */
export function replyOfGapOn(
  { story, matcher }: Served,
  remembered: Remembered,
  { text, words }: Pick<Message, 'text' | 'words'>,
  direct: Verdict,
): Step | undefined {
  if (isLikely(direct)) return undefined;
  const strangers = words.filter(strangersTo(story));
  const onThem = strangers.length === 0 ? undefined : matcher.match(strangers.join(' '));
  return onThem?.kind === 'gap' && isLikely(onThem) ? tell(remembered, text, onThem, false) : undefined;
}

/**
 * The reply to a question about somebody or something that the story does not have, where the whole question gets nothing sure: that
 * the story says nothing of it, or the gap on its telling words. Undefined for any other question.
 */
export function replyToStrangers(
  { story, matcher }: Served,
  remembered: Remembered,
  { text, words }: Pick<Message, 'text' | 'words'>,
  direct: Verdict,
): Step | undefined {
  if (isLikely(direct) || direct.kind === 'gap' || namesOf(story).find(words).length > 0) return undefined;
  const weighty = words.filter((word) => isRarerThan(telling, word));
  if (weighty.length === 0) return undefined;
  const onWeighty = matcher.match(weighty.join(' '));
  if (onWeighty.kind === 'gap' && onWeighty.confidence >= clear)
    return tell(remembered, text, onWeighty, false);
  const isUnknown =
    weighty.every((word) => strangersTo(story)(word) && !conceptWords(story).has(word)) ||
    (direct.kind === 'suggestions' &&
      onWeighty.kind === 'nothing' &&
      !isWorthOffering(matcher, words, direct));
  return isUnknown ? tell(remembered, text, { kind: 'nothing' }, false) : undefined;
}
