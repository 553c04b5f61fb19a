import { expect, it } from 'vitest';
import { StoreThread } from '../../src/question-log/store-thread.ts';
import { newLogPath } from './support.ts';

it('reports, every time, that the thread died before the task was done', async () => {
  const path = await newLogPath();
  // A thread cannot load TypeScript, so this one dies.
  const thread = new StoreThread({ place: { kind: 'file', path }, days: 90, lockWait: 20 });
  const task = { events: [], request: null, last: false };
  for (const result of [await thread.carryOut(task), await thread.carryOut(task)]) {
    expect(result).toMatchObject({ written: false, answer: { insights: null, question: null } });
    expect(result.failure).toMatch(
      /^The question log ".*" failed: Cannot find module .*question-log-worker.js.* Check that its disk works, or set QUESTION_LOG to another path\.$/su,
    );
  }
  await thread.stop();
});
