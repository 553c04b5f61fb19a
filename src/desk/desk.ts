import { askAlone } from '../conversation/ask-alone.ts';
import { triage } from '../curation/triage.ts';
import type { Matcher } from '../matching/verdict.ts';
import type { Story } from '../knowledge/story.ts';
import type { QuestionLog } from '../question-log/question-log.ts';
import type { Report } from '../question-log/outage.ts';
import { digestMessage, noticesIn, noticesMessage, type Notice } from './notices.ts';
import { weekOf } from './week.ts';
import type { PostToChannel } from './webhook.ts';

/** How far the desk looks back, in days. */
const days = 7;
/** How many notices fit in a message, however they are escaped; the others wait for the next check. */
const maxAtOnce = 5;

export interface DeskOptions {
  readonly knowledge: { readonly current: { readonly story: Story; readonly matcher: Matcher } };
  readonly questionLog: Pick<QuestionLog, 'insights' | 'claim' | 'release'>;
  readonly post: PostToChannel;
  readonly report: Report;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Reports to the desk's channel what readers miss: each thing once, by whichever process sees it first. A post that fails is tried
 * again at the next check and logged once.
 */
export class Desk {
  readonly #options: DeskOptions;
  #isFailing = false;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Looks at what readers asked, and posts what is new. Never rejects. */
  async check(): Promise<void> {
    const { knowledge, questionLog, now } = this.#options;
    const read = await questionLog.insights(days);
    if (read === null) return;
    const { story, matcher } = knowledge.current;
    const insights = triage(read, { story, matcher }, askAlone);
    const fresh: Notice[] = [];
    for (const notice of noticesIn(insights, story)) {
      if (fresh.length === maxAtOnce) break;
      if (await questionLog.claim(notice.names)) fresh.push(notice);
    }
    if (fresh.length > 0) {
      await this.#post(
        noticesMessage(fresh, story),
        fresh.flatMap(({ names }) => names),
      );
    }
    const digest = [`digest:${weekOf(now())}`];
    if (insights.counts.asked > 0 && (await questionLog.claim(digest))) {
      await this.#post(digestMessage(insights, story), digest);
    }
  }

  async #post(content: string, names: readonly string[]): Promise<void> {
    const { post, questionLog, report } = this.#options;
    const failure = await post(content);
    if (failure === null) {
      if (this.#isFailing) report.info('The desk’s webhook works again.');
    } else {
      await questionLog.release(names);
      if (!this.#isFailing) report.warn(failure);
    }
    this.#isFailing = failure !== null;
  }
}

/** In milliseconds. */
const checkInterval = 600_000;

/** Checks every ten minutes, one check at a time, until the function in the result is called. */
export function checkRegularly(desk: Desk): () => void {
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(() => desk.check());
  }, checkInterval).unref();
  return () => clearInterval(timer);
}
