import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startSandbox, type SandboxOptions } from 'discord-sandbox';
import { SecondAnswers } from './second-answers.ts';

/** A sandbox, as far as bots and readers need to know it. */
export interface SoakedSandbox {
  readonly url: string;
  readonly apiBase: string;
  readonly token: string;
  /** What was wrong with second answers so far; grows. */
  readonly secondAnswers: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a sandbox in this process, which waits for the bot as long as Discord does unless given. */
export async function startSandboxHere(
  timeouts: NonNullable<SandboxOptions['timeouts']> = {},
): Promise<SoakedSandbox> {
  const found: string[] = [];
  const watch = new SecondAnswers((fault) => found.push(fault));
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
    timeouts,
    limits: false,
    onExchange: (exchange) => watch.take(exchange),
  });
  return { ...sandbox, secondAnswers: found };
}

/** Starts a sandbox in a process of its own, so that what it keeps does not count as the bot's. Runs from compiled code only. */
export async function startSandboxApart(): Promise<SoakedSandbox> {
  const child = fork(fileURLToPath(new URL('sandbox-process.js', import.meta.url)));
  const [{ url, apiBase, token }] = (await once(child, 'message')) as [SoakedSandbox];
  const found: string[] = [];
  child.on('message', (faults: readonly string[]) => found.push(...faults));
  return {
    url,
    apiBase,
    token,
    secondAnswers: found,
    close: async () => {
      const ended = once(child, 'exit');
      child.send('close');
      await ended;
    },
  };
}
