import { parentPort, workerData } from 'node:worker_threads';
import { QuestionKeeper } from './question-keeper.ts';
import type { ThreadOptions } from './store-thread.ts';
import type { Task } from './task.ts';

// StoreThread passes ThreadOptions when it starts this thread, and then one task after another.
const options: ThreadOptions = workerData;
const keeper = new QuestionKeeper({ ...options, now: Date.now });
parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(keeper.carryOut(task), []);
  if (task.last) parentPort?.close();
});
