import { readFileSync } from 'node:fs';

import { packageRoot } from '../package-root.ts';
import { languages } from '../text/language.ts';
import { listLines } from '../text/list-lines.ts';
import { talks, type Talk } from '../text/small-talk.ts';

/** A message that no story answers, and what it means when it is said to the bot; null if it is about something else. */
export interface TalkMessage {
  readonly text: string;
  readonly talk: Talk | null;
}

/** The files that the background is read from, one per language. */
export const backgroundFiles: readonly URL[] = languages.map(
  (language) => new URL(`src/matching/background/${language}.txt`, packageRoot),
);

/** What a line begins with that is said to the bot: "greeting: good morning bot". */
const marked = new RegExp(`^(?:(${talks.join('|')}): )?(.*)$`, 'u');

/** Messages that no story answers. Read once per process. */
export const backgroundMessages: readonly TalkMessage[] = backgroundFiles.flatMap((file) =>
  listLines(readFileSync(file, 'utf8')).map((line) => {
    const [, mark, text = ''] = marked.exec(line) ?? [];
    return { text, talk: talks.find((talk) => talk === mark) ?? null };
  }),
);

/** The same without what they mean: the matcher learns from them what an unrelated question is like. */
export const background: readonly string[] = backgroundMessages.map(({ text }) => text);
