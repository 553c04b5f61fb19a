import { parentPort, workerData } from 'node:worker_threads';
import type { WordsWork } from './propose-words-in-worker.ts';
import { proposeWordsHere } from './propose-words-here.ts';

// proposeWordsInWorker passes a WordsWork.
const { task, cacheFolder }: WordsWork = workerData;
parentPort?.postMessage(await proposeWordsHere(cacheFolder)(task), []);
