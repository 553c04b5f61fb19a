import { expect, it } from 'vitest';
import { StoreThread } from '../../src/question-log/store-thread.ts';
import { newLogPath } from './support.ts';

it('tells, each time anew, that the thread died before a task was done', async () => {
  const path = await newLogPath();
  // Threads cannot load the code that is not compiled, so that this one dies.
  const thread = new StoreThread({ path, days: 90, lockWait: 20 });
  const task = { events: [], request: null, last: false };
  for (const outcome of [await thread.carryOut(task), await thread.carryOut(task)]) {
    expect(outcome).toMatchObject({ written: false, answer: { insights: null, question: null } });
    expect(outcome.failure).toMatch(
      /^The question log ".*" failed: Cannot find module .*question-log-worker.js.* Look whether its disk works, or set QUESTION_LOG to another path\.$/su,
    );
  }
  await thread.stop();
});
