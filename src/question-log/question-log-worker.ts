import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadOptions } from './store-thread.ts';
import type { Task, TaskResult } from './task.ts';

/** Carries out tasks, one after another. */
interface Keeper {
  carryOut(task: Task): TaskResult | Promise<TaskResult>;
}

// StoreThread passes ThreadOptions when it starts this thread, and then one task after another.
const options: ThreadOptions = workerData;
const keeper = await createKeeper(options);
parentPort?.on('message', (task: Task) => void carryOut(task));

/** Only the driver of the place is loaded. */
async function createKeeper({ place, days, lockWait }: ThreadOptions): Promise<Keeper> {
  const now = Date.now;
  if (place.kind === 'database') {
    const { PostgresKeeper } = await import('./postgres-keeper.ts');
    return new PostgresKeeper({ url: place.url, days, now });
  }
  const { QuestionKeeper } = await import('./question-keeper.ts');
  return new QuestionKeeper({ path: place.path, days, lockWait, now });
}

async function carryOut(task: Task): Promise<void> {
  parentPort?.postMessage(await keeper.carryOut(task), []);
  if (task.last) parentPort?.close();
}
