import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { Outcome } from './measurement.ts';
import type { Message, Task } from './task.ts';

const childProgram = fileURLToPath(new URL('child.js', import.meta.url));
/** For warming up, and for the question that is being answered when the time is over. */
const graceSeconds = 60;

/** Measures in a child process; ends it when it takes too long. */
export async function runTask(task: Task): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(childProgram, [JSON.stringify(task)], {
      execArgv: ['--expose-gc', '--max-old-space-size=4096'],
      // Libraries print what they do; standard output belongs to the report.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let timer = giveUpAfter(task.limits.build);
    child.on('message', (received) => {
      // Sent by child.ts.
      const message = received as Message;
      clearTimeout(timer);
      if (message.kind === 'built') timer = giveUpAfter(task.limits.ask + graceSeconds);
      else finish(message);
    });
    child.on('error', (error) => {
      finish({ kind: 'failed', reason: error.message });
    });
    child.on('exit', (code, signal) => {
      finish({ kind: 'failed', reason: `its process ended with ${signal ?? `code ${code ?? 'unknown'}`}` });
    });

    function giveUpAfter(seconds: number): NodeJS.Timeout {
      return setTimeout(() => {
        finish({ kind: 'too slow', overSeconds: seconds });
      }, seconds * 1000);
    }

    function finish(outcome: Outcome): void {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(outcome);
    }
  });
}
