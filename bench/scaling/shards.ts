import { startSandbox } from 'discord-sandbox';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBot } from './bot-processes.ts';

/** How long a process settles after its start, in milliseconds. */
const settling = 5_000;

/** Memory of a process with all shards of a bot in a number of servers, in MB. */
export async function measureShards(guildCount: number, shards: number): Promise<number> {
  const sandbox = await startSandbox({ guildCount, limits: false });
  const bot = await startBot({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_BASE: sandbox.apiBase,
    SHARDS: `0-${shards - 1}/${shards}`,
    QUESTION_LOG: 'off',
  });
  await sleep(settling);
  const memory = bot.residentMemory();
  await bot.stop();
  await sandbox.close();
  return memory;
}
