import type { Matcher, Verdict } from '../matching/verdict.ts';
import { unmentionedIn } from '../matching/unmentioned.ts';
import type { Talk } from '../text/small-talk.ts';
import { asksAnything } from './message/asks-anything.ts';
import { asserts } from './meaning/sureness.ts';
import { callsTheBot, readAddressed } from './message/addressed-to-bot.ts';
import { readFollowUp } from './message/follow-up.ts';
import { laughs } from './message/small-talk.ts';
import { personal, plural } from './message/pronouns.ts';
import type { Message } from './step.ts';
import type { Served, Turn } from './turn.ts';

/** How plainly a message has to be said to the bot where nothing in the story fits, and where something is offered. */
const likely = 0.2;
const fairly = 0.25;
/** The same of a word or two, and where something in the story fits somewhat; and where it seems to fit well. */
const clearly = 0.6;
const plainly = 1;
/** The same before it is known whether the last answer completes it to a question. */
const beyondDoubt = 1.2;
const mostShort = 2;
/** What may be asked of anything that was made, works or keeps something. */
const ofAnything: ReadonlySet<Talk> = new Set(['maker', 'nature', 'privacy']);
/** What the bot is called, and who speaks of themselves. */
const itself = new Set(
  'bot bots ai ia robot machine app program programme sidebar chatgpt i me my we our je j me m mes mon ma moi on nos'.split(
    ' ',
  ),
);
/** From this probability on, something in the story seems to fit well. */
const fitsWell = 0.75;

/**
 * What a message that the story does not answer means as said to the bot; undefined if it is likelier to be about something else.
 *
 * @param found What there is to say from the story: an offer, nothing, or that a name is needed.
 */
export function readBesideStory(
  { matcher }: Served,
  { words, typed }: Pick<Message, 'words' | 'typed'>,
  found: Turn,
): Talk | undefined {
  const meaning = readAddressed(words, typed);
  if (meaning !== undefined) return meaning;
  if (isNothing(found) && laughs(words) && !typed.includes('?') && !asksAnything(words)) return 'laughter';
  // "No?" is no answer to anything yet, and needs a name, too; "shorter" after an offer asks for no story.
  if ((found.kind === 'needs-name' || isOffer(found)) && readFollowUp(words) !== undefined) return undefined;
  const enough =
    words.length <= mostShort || found.kind === 'needs-name' ? clearly : isOffer(found) ? fairly : likely;
  return readFrom(enough, matcher, { words, typed });
}

/** What a message that names nobody plainly means as said to the bot, whatever in the story fits it, too. */
export function readPlainly(
  { story, matcher }: Served,
  { text, words, typed }: Message,
  direct: Verdict,
): Talk | undefined {
  // "How does it work?" is about something else.
  if (matcher.isPhrasing(text) || words.some(isOfAnother)) return undefined;
  // Nor is "ahead of ChatGPT?" said to the bot; "are you ChatGPT?" is.
  if (unmentionedIn(story, words).length > 0 && !callsTheBot(words)) return undefined;
  const enough = !asserts(direct) ? beyondDoubt : direct.confidence < fitsWell ? clearly : plainly;
  return readFrom(enough, matcher, { words, typed });
}

/** What a message means as said to the bot, if it is that plain and can be asked of nothing else. */
function readFrom(
  enough: number,
  matcher: Matcher,
  { words, typed }: Pick<Message, 'words' | 'typed'>,
): Talk | undefined {
  const read = matcher.readTalk(typed);
  return read === undefined || read.margin < enough || mayAskOfIt(read.talk, words) ? undefined : read.talk;
}

/** Whether what seems to be asked of the bot may as well be asked of something that was spoken of: « faite par qui ». */
function mayAskOfIt(talk: Talk, words: readonly string[]): boolean {
  return ofAnything.has(talk) && !callsTheBot(words) && !words.some((word) => itself.has(word));
}

function isNothing(turn: Turn): boolean {
  return turn.kind === 'verdict' && turn.verdict.kind === 'nothing';
}

function isOffer(turn: Turn): boolean {
  return turn.kind === 'verdict' && turn.verdict.kind === 'suggestions';
}

function isOfAnother(word: string): boolean {
  return word === 'it' || personal.has(word) || plural.has(word);
}
