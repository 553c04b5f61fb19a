import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SoakedBot } from './bot.ts';

/** What came of a curator's work. */
export interface CuratorTotals {
  /** Drafts that were confirmed, and taken back with the button. */
  readonly undone: number;
  readonly reloads: number;
  /** How often a fault cut the work short. */
  readonly interrupted: number;
  /** What the files or the bot's words belie. */
  readonly mistakes: readonly string[];
}

/** A message, or a part of one, as the sandbox shows it. */
interface Shown {
  readonly id?: string;
  readonly custom_id?: string;
  readonly content?: string;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly Shown[];
}

/** How long after an interruption the bot may still carry out what was asked, in milliseconds. */
const settling = 8_000;

/** A fault came in between. */
class Interrupted extends Error {}

/**
 * A curator who drafts, reloads and takes back, over and over. A draft is in comments, so that no answer changes meanwhile. What the
 * bot confirms must be so in the files.
 */
export class Curator {
  readonly #url: string;
  readonly #bot: SoakedBot;
  readonly #pause: number;
  readonly #work: Promise<void>;
  readonly #mistakes: string[] = [];
  readonly #stopped = new AbortController();
  #undone = 0;
  #reloads = 0;
  #interrupted = 0;

  /**
   * @param url Where the sandbox is, without a slash at the end.
   * @param pause Between two drafts, in milliseconds.
   */
  constructor(url: string, bot: SoakedBot, pause: number) {
    this.#url = url;
    this.#bot = bot;
    this.#pause = pause;
    this.#work = this.#go();
  }

  get totals(): CuratorTotals {
    const [undone, reloads, interrupted] = [this.#undone, this.#reloads, this.#interrupted];
    return { undone, reloads, interrupted, mistakes: this.#mistakes };
  }

  /** Waits until the work at hand is done. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#work;
  }

  async #go(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      const before = await this.#files();
      try {
        await this.#draft(before);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        this.#interrupted += 1;
        // What was kept from the bot may reach it when it is back.
        await this.#wait(settling);
        for (const [path, text] of before) {
          if ((await readFile(path, 'utf8')) !== text) await writeFile(path, text);
        }
      }
      await this.#wait(this.#pause);
    }
  }

  /** Waits unless it is to stop. */
  async #wait(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }

  async #draft(before: ReadonlyMap<string, string>): Promise<void> {
    const report = await this.#do('interactions', { command: 'insights' });
    const menu = partsOf(report).find(({ options }) => options !== undefined);
    const question = menu?.options?.[0]?.value;
    // Nobody has asked anything yet.
    if (question === undefined) return;
    const draft = await this.#use(report, menu, [question]);
    const topics = partsOf(draft).filter(({ options }) => options !== undefined)[1];
    const written = await this.#use(draft, topics, [topics?.options?.[0]?.value ?? '']);
    const undo = partsOf(written).find(({ custom_id: id }) => id?.startsWith('insights:1:discard:'));
    // For instance a question that is drafted already, or that was asked in the very words of an entry.
    if (undo === undefined) return;
    if (same(await this.#files(), before))
      this.#mistakes.push('a draft was confirmed, and nothing was written');
    const reloaded = textOf(await this.#do('interactions', { command: 'reload' }));
    if (reloaded.includes('### Knowledge reloaded')) this.#reloads += 1;
    else this.#mistakes.push(`a reload went wrong: ${reloaded}`);
    const undone = textOf(await this.#use(written, undo, []));
    // Discord did not accept the edit that was to follow the deferral.
    if (undone === textOf(written)) throw new Interrupted('the message of the draft did not change');
    if (!undone.includes('### Draft removed')) this.#mistakes.push(`a draft was not taken back: ${undone}`);
    else if (!same(await this.#files(), before)) this.#mistakes.push('what was taken back is still there');
    else this.#undone += 1;
  }

  #use(message: Shown, part: Shown | undefined, values: readonly string[]): Promise<Shown> {
    const given = values.length > 0 ? { values } : {};
    return this.#do('components', { message: message.id, custom_id: part?.custom_id, ...given });
  }

  async #do(path: string, body: object): Promise<Shown> {
    const response = await fetch(`${this.#url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, user: { admin: true } }),
    });
    if (!response.ok) throw new Interrupted(await response.text());
    return (await response.json()) as Shown;
  }

  async #files(): Promise<ReadonlyMap<string, string>> {
    const folder = join(this.#bot.knowledge, 'questions');
    const paths = (await readdir(folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name));
    return new Map(
      await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)),
    );
  }
}

function partsOf(shown: Shown): readonly Shown[] {
  return (shown.components ?? []).flatMap((part) => [part, ...partsOf(part)]);
}

function textOf(shown: Shown): string {
  return partsOf(shown)
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return [...one].every(([path, text]) => other.get(path) === text);
}
