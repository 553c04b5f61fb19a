import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';
import { codeOf } from '../knowledge/read-file.ts';

/**
 * Identifies a process uniquely: by its number, its start, and where its number counts, which is one boot of one machine or
 * container. Numbers alone are reused: the bot in a container has the same one after every start.
 */
export async function describeProcess(pid: number): Promise<string> {
  return `${pid} ${(await statusOf(pid))?.started ?? 'unknown'} ${await whereNumbersCount()}`;
}

/** Whether a process that was described, with anything behind, is running; null if that cannot be known from here. */
export async function isAlive(description: string): Promise<boolean | null> {
  const [pid = '', started = '', place = ''] = description.split(' ');
  if (!/^[1-9]\d*$/u.test(pid) || place !== (await whereNumbersCount())) return null;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // Any other error is about a process that exists.
    if (codeOf(error) === 'ESRCH') return false;
  }
  const status = await statusOf(Number(pid));
  if (status === null || started === 'unknown') return null;
  return status.started === started && !status.hasEnded;
}

/** The machine, its boot and the space of process numbers, as far as the system tells; without blanks. */
async function whereNumbersCount(): Promise<string> {
  const [boot, space] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ]);
  return [hostname(), boot, space].join('/').replaceAll(/\s/gu, '');
}

/** When a process started, in the system's own count, and whether it only waits to be noticed; null where it does not tell. */
async function statusOf(pid: number): Promise<{ started: string; hasEnded: boolean } | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may contain anything.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state = '', started = ''] = [fields[0], fields[19]];
  return started === '' ? null : { started, hasEnded: state === 'Z' || state === 'X' };
}
