import { parentPort, workerData } from 'node:worker_threads';
import { draftHere, type DraftTask } from './drafts.ts';

// The code that starts this thread passes a DraftTask.
const task: DraftTask = workerData;
parentPort?.postMessage(await draftHere(task), []);
