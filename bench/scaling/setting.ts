import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '../../test/support/postgres.ts';
import { LeanDiscord } from '../load/lean-discord.ts';
import { startBot, type BotProcess } from './bot-processes.ts';
import { createSigner, type Signer } from './signer.ts';

/** What the measurements share: a PostgreSQL server, as much of Discord as a bot needs to start, and a folder. */
export interface Setting {
  readonly postgres: TestPostgres;
  readonly discord: LeanDiscord;
  readonly signer: Signer;
  readonly folder: string;
  /** Starts processes behind the endpoint, one after the other, with more settings. */
  readonly startEndpoints: (
    count: number,
    environment: Readonly<Record<string, string>>,
  ) => Promise<readonly BotProcess[]>;
  /** Copies a story's folder, so that it can be edited. */
  readonly copyStory: (from: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the setting. */
export async function openSetting(): Promise<Setting> {
  const folder = await mkdtemp(join(tmpdir(), 'sidebar-scaling-'));
  const [postgres, discord, signer] = [await startPostgres(), await LeanDiscord.start(), createSigner()];
  let started = 0;
  let copies = 0;
  return {
    postgres,
    discord,
    signer,
    folder,
    startEndpoints: async (count, environment) => {
      const bots: BotProcess[] = [];
      for (let each = 0; each < count; each += 1) {
        started += 1;
        bots.push(
          await startBot({
            DISCORD_TOKEN: discord.token,
            DISCORD_API_BASE: discord.apiBase,
            DISCORD_PUBLIC_KEY: signer.publicKey,
            INTERACTIONS_PORT: '0',
            QUESTION_LOG: join(folder, `questions-${started}.sqlite`),
            ...environment,
          }),
        );
      }
      return bots;
    },
    copyStory: async (from) => {
      copies += 1;
      const to = join(folder, `story-${copies}`);
      await cp(from, to, { recursive: true });
      return to;
    },
    close: async () => {
      await postgres.close();
      await discord.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Stops processes in order. */
export async function stopAll(bots: readonly BotProcess[]): Promise<void> {
  await Promise.all(bots.map((bot) => bot.stop()));
}
