import { parentPort, workerData } from 'node:worker_threads';
import type { WordsWork } from './word-proposals-in-worker.ts';
import { proposeWordsHere } from './word-proposals.ts';

// proposeWordsInWorker passes a WordsWork.
const { task, cacheFolder }: WordsWork = workerData;
parentPort?.postMessage(await proposeWordsHere(cacheFolder)(task), []);
