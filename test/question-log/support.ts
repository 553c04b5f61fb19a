import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/question-log/open-database.ts';
import type { Asked, Picked, Rated } from '../../src/question-log/question-event.ts';
import { newQuestionKey } from '../../src/question-log/question-key.ts';
import { QuestionStore } from '../../src/question-log/question-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Noon of some day. */
export const noon = Date.UTC(2025, 1, 20, 12);
export const day = 86_400_000;

/** Path of a file in a folder that does not exist yet, and that is removed when the test ends. */
export async function newLogPath(): Promise<string> {
  return join(await temporaryFolder(), 'log', 'questions.sqlite');
}

/** A store that is closed when the test ends; it is always noon unless a clock is given. */
export function openStore(path: string, options: { days?: number; now?: () => number } = {}): QuestionStore {
  const { days = 90, now = () => noon } = options;
  const store = new QuestionStore({ path, database: openDatabase(path, 50), days, now });
  onTestFinished(() => {
    try {
      store.close();
    } catch {
      // The test has closed it.
    }
  });
  return store;
}

export function asked(changes: Partial<Asked> = {}): Asked {
  return {
    type: 'asked',
    key: newQuestionKey(),
    text: 'How tall is Jensen Huang?',
    language: 'en',
    verdict: 'nothing',
    entry: null,
    gap: null,
    confidence: null,
    ...changes,
  };
}

export function picked(key: string, entry: string): Picked {
  return { type: 'picked', key, entry };
}

export function rated(changes: Partial<Rated> = {}): Rated {
  return { type: 'rated', key: null, subject: 'entry', id: 'ferry-cost', rating: 'unhelpful', ...changes };
}

/** The bytes of all files of a log, as Latin-1. SQLite deletes those beside it when the last statement is collected, which may be now. */
export async function bytesOf(path: string): Promise<string> {
  const folder = dirname(path);
  for (;;) {
    const files = await readdir(folder);
    const read = await Promise.allSettled(files.map((file) => readFile(join(folder, file), 'latin1')));
    if (read.every((each) => each.status === 'fulfilled')) return read.map(({ value }) => value).join('\n');
    const refused = read.find((each) => each.status === 'rejected' && !isMissing(each.reason));
    if (refused?.status === 'rejected') throw refused.reason;
  }
}

function isMissing(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'ENOENT';
}
