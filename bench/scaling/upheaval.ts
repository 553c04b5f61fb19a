import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../src/database/connect.ts';
import { askEvent } from '../load/interaction-event.ts';
import type { BotProcess } from './bot-processes.ts';
import { stopAll, type Setting } from './setting.ts';

/** How much goes wrong while questions keep coming. */
export interface Upheaval {
  readonly reloads: number;
  /** How many processes are killed, and how often all of the database's connections are ended. */
  readonly kills: number;
}

/** What came of it. */
export interface Outcome {
  readonly answered: number;
  /** Answers of two versions at once. */
  readonly mixed: number;
  /** Questions that no process answered, although they were sent again as a load balancer does. */
  readonly lost: number;
  /** Answers that are not in the log. */
  readonly missingRows: number;
}

const processes = 4;

/** Reloads a story while processes are killed and replaced and connections end; two askers ask all the time. */
export async function measureUpheaval(
  setting: Setting,
  story: string,
  { reloads, kills }: Upheaval,
): Promise<Outcome> {
  const folder = await setting.copyStory(story);
  const url = await setting.postgres.newDatabase();
  const environment = { KNOWLEDGE_DIR: folder, DATABASE_URL: url, QUESTIONS_PER_MINUTE: 'off' };
  const bots = [...(await setting.startEndpoints(processes, environment))];
  const outcome = { answered: 0, mixed: 0, lost: 0 };
  let turn = 0;
  const ask = async (): Promise<void> => {
    turn += 1;
    const event = askEvent(turn, turn, { text: 'entry:bridge-length', locale: 'en-US' });
    for (let attempt = 0; attempt < processes; attempt += 1) {
      try {
        const body = await bots[(turn + attempt) % bots.length]?.post(setting.signer.sign(event));
        outcome.answered += 1;
        if (!isOfOneVersion(body ?? '')) outcome.mixed += 1;
        return;
      } catch {
        // The next process: this one was killed.
      }
    }
    outcome.lost += 1;
  };
  const over = new AbortController();
  const asking = Array.from({ length: 2 }, async () => {
    while (!over.signal.aborted) await ask();
  });
  const each = Math.max(1, Math.floor(reloads / kills));
  for (let reload = 1; reload <= reloads; reload += 1) {
    await edit(folder, wordOf(reload));
    await reloadOn(bots[reload % bots.length]);
    if (reload % each === 0) await setting.postgres.dropConnections();
    if (reload % each === Math.floor(each / 2)) {
      const [fresh] = await setting.startEndpoints(1, environment);
      const [old] = bots.splice(0, 1);
      if (fresh !== undefined) bots.push(fresh);
      await old?.stop('SIGKILL');
    }
  }
  over.abort();
  await Promise.all(asking);
  await stopAll(bots);
  return { ...outcome, missingRows: outcome.answered - (await countRows(url)) };
}

/** Reloads the knowledge of a process and waits until it serves it. */
async function reloadOn(bot: BotProcess | undefined): Promise<void> {
  if (bot === undefined) return;
  const served = (): number => bot.lines().filter(({ msg }) => msg.startsWith('Knowledge reloaded')).length;
  const before = served();
  bot.reload();
  while (served() === before) await sleep(20);
}

/** A word for each version; a figure would have to be in the paragraphs. */
function wordOf(version: number): string {
  return `v${String(version).replaceAll(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
}

async function edit(folder: string, word: string): Promise<void> {
  const file = join(folder, 'questions/bridge.yaml');
  const text = await readFile(file, 'utf8');
  const answered = text.replace(/The (?:v[a-j]+ )?bridge is 300/u, `The ${word} bridge is 300`);
  await writeFile(
    file,
    answered.replace(/(bridge is 300[^]*?en: the )(?:v[a-j]+ )?story/u, `$1${word} story`),
  );
}

/** Whether the version in an answer is that of who says so. */
function isOfOneVersion(body: string): boolean {
  const [, answer = ''] = /The (?:(v[a-j]+) )?bridge is 300/u.exec(body) ?? [];
  const [, source = ''] = /the (?:(v[a-j]+) )?story/u.exec(body) ?? [];
  return /bridge is 300/u.test(body) && answer === source;
}

async function countRows(url: string): Promise<number> {
  const database = await connect(url, { connections: 1, purpose: 'benchmark' });
  const [row] = await database<{ count: number }[]>`SELECT count(*)::int AS count FROM sidebar_questions`;
  await database.end();
  return row?.count ?? 0;
}
