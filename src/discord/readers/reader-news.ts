import * as v from 'valibot';
import type { Speaker } from '../../conversation/conversations.ts';
import type { Remembered } from '../../conversation/turn.ts';
import { askedKinds } from '../../matching/asked-kind.ts';
import { languages } from '../../text/language.ts';

/** The state of a conversation: ids and languages, never what was typed. */
export interface TurnNews extends Speaker {
  readonly remembered: Remembered;
  /** How long ago the turn was, in milliseconds: the clocks of two machines need not agree. */
  readonly age: number;
}

/** How often a reader asked since the last news. */
export interface UseNews {
  readonly userId: string;
  readonly uses: number;
}

/** What one process reports to the others about readers. */
export type ReaderNews = TurnNews | UseNews;

const id = v.string();
const language = v.nullable(v.picklist(languages));

const turn = v.object({
  userId: id,
  place: id,
  age: v.pipe(v.number(), v.minValue(0)),
  remembered: v.object({
    said: v.nullable(v.object({ kind: v.picklist(['entry', 'gap']), id })),
    event: v.nullable(id),
    offered: v.array(id),
    // Versions before this one kept none of the next three.
    whom: v.optional(v.nullable(id), null),
    thing: v.optional(v.nullable(id), null),
    pending: v.optional(v.nullable(v.picklist([...askedKinds, 'how'])), null),
    language,
    reader: language,
  }),
});

const notice = v.object({
  from: id,
  news: v.array(v.union([turn, v.object({ userId: id, uses: v.pipe(v.number(), v.minValue(1)) })])),
});

/** How long a notice may be in bytes; PostgreSQL allows 8,000, and all of it is ASCII. */
const longestNotice = 7_000;

/** Packs news into as few notices as possible, none of them too long. @param from The id of the process that sends them. */
export function toNotices(from: string, news: readonly ReaderNews[]): readonly string[] {
  const batches: ReaderNews[][] = [];
  let room = 0;
  for (const each of news) {
    const { length } = JSON.stringify(each);
    if (length > room) {
      batches.push([]);
      room = longestNotice;
    }
    batches.at(-1)?.push(each);
    room -= length + 1;
  }
  return batches.map((batch) => JSON.stringify({ from, news: batch }));
}

/** Reads a notice; null if it is the process's own, or if it comes from another version of the bot and cannot be read. */
export function readNotice(text: string, own: string): readonly ReaderNews[] | null {
  // PostgreSQL brings a process its own notices too, and a busy one has many.
  if (text.startsWith(`{"from":"${own}"`)) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), notice), text);
  return read.success ? read.output.news : null;
}

/** Reads a turn as the database keeps it; null if another version of the bot has written it and it cannot be read. */
export function readTurn(row: unknown): TurnNews | null {
  const read = v.safeParse(turn, row);
  return read.success ? read.output : null;
}
