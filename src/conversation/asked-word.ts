import type { Verdict } from '../matching/verdict.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { hasWord } from './meaning/answer-contents.ts';
import { entriesAmong } from './meaning/near-targets.ts';
import { offerMore, tell, type Message, type Step } from './step.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';

const word = '(?<word>\\S+(?: \\S+)??)';
const here =
  '(?: (?:here|in here|then|exactly|ici|au juste|exactement|alors|(?:in|dans) (?:this|the|that|ce|cet|cette|l|le|la) \\S+))*';
/** How people ask what a word means. */
const asking = [
  `what (?:does|did|do|is) (?:an? |the word )?${word} mean(?:ing)?${here}`,
  `(?:define|definition of|meaning of|(?:what is|what s|whats) the (?:meaning|definition) of) (?:an? |the word )?${word}${here}`,
  `(?:what is|what s|whats|what are) an? ${word}${here}`,
  `(?:c est quoi|qu est ce que c est|qu est ce que|qu est ce qu|c est quoi ca) une? ${word}${here}`,
  `(?:que (?:veut dire|signifie)|(?:ca|cela) (?:veut dire|signifie) quoi|qu est ce que (?:ca )?(?:veut dire|signifie)|definis|definition (?:de|d)) (?:une? |le mot )?${word}${here}`,
  `(?:une? |le mot )?${word} (?:ca |cela )?(?:veut dire|signifie) quoi${here}`,
].map((pattern) => new RegExp(`^(?:(?:and|so|but|ok|et|mais|alors) )?(?:${pattern})$`, 'u')); // prettier-ignore

/** From this probability on, a gap is on what the word means. */
const clear = 0.9;
const mostNear = 8;
const mostOffered = 3;

/**
 * The reply to a message that asks what a word means, which no answer says: the gap that there is on it, or else where the story has
 * the word, and nothing of what is near it. Undefined for a name and for any other message.
 */
export function replyToAskedWord(
  { story, matcher }: Served,
  remembered: Remembered,
  { text, words }: Pick<Message, 'text' | 'words'>,
  direct: Verdict,
): Step | undefined {
  const asked = wordAsked(words);
  if (asked === undefined || namesOf(story).find(asked).length > 0) return undefined;
  if (direct.kind === 'gap' && direct.confidence >= clear) return tell(remembered, text, direct, false);
  const using = entriesAmong(matcher.nearest(asked.join(' '), mostNear))
    .filter((entry) => asked.every((each) => hasWord(entry, each)))
    .slice(0, mostOffered);
  const [first] = using;
  return first === undefined
    ? tell(remembered, text, { kind: 'nothing' }, false)
    : offerMore(remembered, first, using, true);
}

/** Whether a message asks what a word means. */
export function asksMeaning(words: readonly string[]): boolean {
  return wordAsked(words) !== undefined;
}

/** The word, or two, whose meaning a message asks for. */
function wordAsked(words: readonly string[]): readonly string[] | undefined {
  const text = words.join(' ');
  const asked = asking.map((each) => each.exec(text)?.groups?.['word']).find((found) => found !== undefined);
  const found = asked?.split(' ');
  return found?.some(isFunctionWord) === true ? undefined : found;
}
