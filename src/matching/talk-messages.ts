import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { listLines } from '../text/list-lines.ts';
import { talks } from '../text/small-talk.ts';
import { phrases } from '../text/small-talk-phrases.ts';
import { backgroundMessages, type TalkMessage } from './background.ts';

const fileOf = (name: string): URL => new URL(`src/matching/talk/${name}.txt`, packageRoot);

/** Messages about some story that are not said to the bot. */
const aboutTheStory = fileOf('about-the-story');

/** The files of messages, in both languages: one for each meaning, and one of messages that are not said to the bot. */
export const talkFiles: readonly URL[] = [...talks.map(fileOf), aboutTheStory];

/** Messages to the bot with what they mean, and messages that are not said to it. The files are read on each call. */
export function talkMessages(): readonly TalkMessage[] {
  const phrased = phrases.map(([talk, words]) => ({ text: words.join(' '), talk }));
  const said = talks.flatMap((talk) => linesIn(fileOf(talk)).map((text) => ({ text, talk })));
  const others = linesIn(aboutTheStory).map((text) => ({ text, talk: null }));
  return [...phrased, ...said, ...others, ...backgroundMessages];
}

function linesIn(file: URL): readonly string[] {
  return listLines(readFileSync(file, 'utf8'));
}
