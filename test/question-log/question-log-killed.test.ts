import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { readInsights } from '../../src/question-log/read-insights.ts';
import { compiledQuestionLog } from './compiled.ts';
import { newLogPath } from './support.ts';

/** Records questions without end, and prints how many the log has confirmed. */
const recorder = `
  const { openQuestionLog } = await import(${JSON.stringify(compiledQuestionLog)});
  const report = { info: console.error, warn: console.error };
  const log = openQuestionLog({ place: { kind: 'file', path: process.argv[2] }, days: 90, report }, { answerWait: 600_000 });
  const ask = { type: 'asked', text: 'Why?', language: 'en', verdict: 'nothing', entry: null, gap: null, confidence: null };
  for (let count = 1; ; count += 1) {
    log.record({ ...ask, key: 'key-' + count });
    if (count % 50 > 0) continue;
    if ((await log.question('key-' + count)) === null) break;
    console.log(count);
  }
`;

/** Runs JavaScript in a process of its own, with the path as its argument. */
async function run(script: string, path: string): Promise<ChildProcessByStdio<null, Readable, null>> {
  const file = `${dirname(path)}.mjs`;
  await writeFile(file, script);
  const child = spawn(process.execPath, [file, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

it('keeps every question that was written when the process is killed', async () => {
  const path = await newLogPath();
  const child = await run(recorder, path);
  let kept = 0;
  for await (const line of createInterface(child.stdout)) {
    kept = Number(line);
    if (kept >= 1_000) child.kill('SIGKILL');
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  expect(kept).toBeGreaterThanOrEqual(1_000);
  expect(readInsights(path, 1, null).counts.asked).toBeGreaterThanOrEqual(kept);
  const database = new DatabaseSync(path);
  onTestFinished(() => database.close());
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const numbers = 'SELECT count(*) AS count FROM questions WHERE CAST(substr(key, 5) AS INTEGER) <= ?';
  expect(database.prepare(numbers).get(kept)).toEqual({ count: kept });
});

it('does not keep the process running', async () => {
  const script = `
    const { openQuestionLog } = await import(${JSON.stringify(compiledQuestionLog)});
    const report = { info: console.error, warn: console.error };
    const log = openQuestionLog({ place: { kind: 'file', path: process.argv[2] }, days: 90, report });
    await log.insights(1);
  `;
  const child = await run(script, await newLogPath());
  expect(await once(child, 'exit')).toEqual([0, null]);
});
