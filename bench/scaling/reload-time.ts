import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { knowledgeFolder } from '../load/shipped-questions.ts';
import { stopAll, type Setting } from './setting.ts';

const processes = 8;

/**
 * How long after the one process that learned a changed story the last of eight serves it, in milliseconds, for each reload. The
 * processes write down when they serve it.
 */
export async function measureReloads(setting: Setting, reloads: number): Promise<readonly number[]> {
  const story = await setting.copyStory(knowledgeFolder);
  const environment = { KNOWLEDGE_DIR: story, DATABASE_URL: await setting.postgres.newDatabase() };
  const bots = await setting.startEndpoints(processes, environment);
  const times: number[] = [];
  const file = join(story, 'story.yaml');
  const before = await readFile(file, 'utf8');
  for (let reload = 1; reload <= reloads; reload += 1) {
    await writeFile(file, `${before}\n# ${reload}\n`);
    bots[0]?.reload();
    const served = () =>
      bots.map((bot) => bot.lines().filter(({ msg }) => msg.startsWith('Knowledge reloaded')));
    while (served().some((lines) => lines.length < reload)) await sleep(20);
    const at = served().map((lines) => lines.at(-1)?.time ?? 0);
    times.push(Math.max(...at) - (at[0] ?? 0));
  }
  await stopAll(bots);
  return times;
}
