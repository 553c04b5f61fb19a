import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { talks, type Talk } from '../text/small-talk.ts';
import { phrases } from '../text/small-talk-phrases.ts';
import { backgroundMessages } from './background.ts';

/** A message, and what it means when it is said to the bot; null if it is about something else. */
export interface TalkMessage {
  readonly text: string;
  readonly talk: Talk | null;
}

const fileOf = (name: string): URL => new URL(`src/matching/talk/${name}.txt`, packageRoot);

/** Messages about some story that are not said to the bot. */
const aboutTheStory = fileOf('about-the-story');

/** The files of messages, in both languages: one for each meaning, and one of messages that are not said to the bot. */
export const talkFiles: readonly URL[] = [...talks.map(fileOf), aboutTheStory];

/** Messages to the bot with what they mean, and others that mean none of that. Read anew each time. */
export function talkMessages(): readonly TalkMessage[] {
  const phrased = phrases.map(([talk, words]) => ({ text: words.join(' '), talk }));
  const said = talks.flatMap((talk) => linesIn(fileOf(talk)).map((text) => ({ text, talk })));
  const others = linesIn(aboutTheStory).map((text) => ({ text, talk: null }));
  return [...phrased, ...said, ...others, ...backgroundMessages];
}

function linesIn(file: URL): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
