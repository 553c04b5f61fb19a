import type { Story } from '../../../src/knowledge/story.ts';
import { marksIn } from './marks.ts';

/** What was served, and from when until when, by `performance.now()`. */
interface Served {
  readonly marks: ReadonlySet<string>;
  readonly from: number;
  readonly until: number;
}

/** One reply that came back to a reader. */
export interface ReplyRecord {
  readonly deed: string;
  readonly sent: number;
  readonly received: number;
  /** All that the reader can read, with the alternative text of pictures. */
  readonly text: string;
  /** The message's id; null where there is none, as for autocompletion. */
  readonly id: string | null;
}

/** What came of the questions. */
export interface LedgerTotals {
  readonly asked: number;
  readonly answered: number;
  /** How many replies said which version they are of. */
  readonly marked: number;
  readonly versionsSeen: number;
  /** In milliseconds. */
  readonly slowest: number;
}

/** Discord's own limit, in milliseconds. */
const discordsLimit = 3000;

/** Keeps what was served and what was replied, and finds replies that no single version explains. */
export class Ledger {
  readonly faults: string[] = [];
  readonly #longestReply: number;
  readonly #served: Served[] = [];
  readonly #ids = new Set<string>();
  readonly #seen = new Set<string>();
  #asked = 0;
  #answered = 0;
  #marked = 0;
  #slowest = 0;

  /** @param longestReply The longest that a reply may take, in milliseconds; Discord's own limit unless given. */
  constructor(longestReply: number = discordsLimit) {
    this.#longestReply = longestReply;
  }

  /** Notes that a story is served from now on. */
  serve(story: Story): ReadonlySet<string> {
    const now = performance.now();
    const last = this.#served.pop();
    if (last !== undefined) this.#served.push({ ...last, until: now });
    const marks = marksIn(JSON.stringify(story));
    this.#served.push({ marks, from: now, until: Infinity });
    return marks;
  }

  /** Notes that something was asked. */
  ask(): void {
    this.#asked += 1;
  }

  /** Notes that something came to nothing. */
  lose(deed: string, reason: string): void {
    this.faults.push(`${deed}: ${reason}`);
  }

  /** Notes a reply, and judges it. */
  reply(record: ReplyRecord): void {
    const took = record.received - record.sent;
    this.#answered += 1;
    this.#slowest = Math.max(this.#slowest, took);
    if (took > this.#longestReply) this.lose(record.deed, `answered after ${took.toFixed(0)} ms`);
    if (record.id !== null && this.#ids.has(record.id)) this.lose(record.deed, 'answered twice');
    if (record.id !== null) this.#ids.add(record.id);
    this.#judgeVersion(record);
  }

  get totals(): LedgerTotals {
    return {
      asked: this.#asked,
      answered: this.#answered,
      marked: this.#marked,
      versionsSeen: this.#seen.size,
      slowest: this.#slowest,
    };
  }

  #judgeVersion({ deed, sent, received, text }: ReplyRecord): void {
    const marks = marksIn(text);
    if (marks.size === 0) return;
    this.#marked += 1;
    for (const mark of marks) this.#seen.add(mark);
    const explaining = this.#served.filter((served) => [...marks].every((mark) => served.marks.has(mark)));
    if (explaining.some(({ from, until }) => from <= received && until >= sent)) return;
    const all = [...marks].join(', ');
    this.lose(deed, explaining.length > 0 ? `of ${all}, which was not served then` : `mixes ${all}`);
  }
}
