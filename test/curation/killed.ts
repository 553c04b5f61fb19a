import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * Calls a function on one copy of a folder after another. The n-th call, counted from 0, stops for ever just before its n-th
 * change of the disk, or halfway through a write. Once a call has finished, the process is killed, and with it all of them.
 */
const program = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { code, name, folder, place, args } = JSON.parse(process.argv[1]);
  let [left, stop] = [0, () => undefined];
  // Node closes what nobody holds, with a warning.
  const held = [];
  const end = () => {
    stop();
    return new Promise(() => undefined);
  };
  for (const name of ['mkdir', 'rename', 'symlink', 'rm', 'unlink', 'open', 'writeFile', 'copyFile']) {
    const original = fs.promises[name];
    fs.promises[name] = async (...args) => {
      const writes = name !== 'open' || String(args[1]).startsWith('w');
      if (writes && left-- <= 0) return end();
      const result = await original(...args);
      if (name === 'open' && writes) endIn(result);
      return result;
    };
  }
  function endIn(handle) {
    held.push(handle);
    const { writeFile, chmod, sync } = handle;
    handle.writeFile = async (bytes) => {
      if (left-- > 0) return writeFile.call(handle, bytes);
      await writeFile.call(handle, bytes.subarray(0, bytes.length / 2));
      return end();
    };
    for (const [name, original] of Object.entries({ chmod, sync })) {
      handle[name] = (...args) => (left-- > 0 ? original.apply(handle, args) : end());
    }
  }
  syncBuiltinESMExports();
  const called = (await import(code))[name];
  for (let step = 0, finished = false; !finished; step += 1) {
    const copy = place + '/' + step;
    fs.cpSync(folder, copy, { recursive: true });
    left = step;
    finished = await new Promise((resolve, reject) => {
      stop = () => resolve(false);
      called(copy, ...args).then(() => resolve(true), reject);
    });
  }
  process.kill(process.pid, 'SIGKILL');`;

/**
 * Calls a function of the compiled code that changes a folder, killed at each of its changes of the disk.
 *
 * @param module Its path below `src`, as compiled.
 * @param args What it is given after the folder.
 * @returns Copies of the folder, removed when the test ends: the n-th is as a process left it that was killed just before its
 *   n-th change, counted from 0, or halfway through a write. The last is as one left it that finished.
 */
export async function copiesOfKilled(
  folder: string,
  module: string,
  name: string,
  args: readonly unknown[] = [],
): Promise<readonly string[]> {
  const code = new URL(`../../dist/src/${module}`, import.meta.url).href;
  const place = await temporaryFolder();
  const given = JSON.stringify({ code, name, folder, place, args });
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, given]);
  expect([signal, stderr.toString()]).toEqual(['SIGKILL', '']);
  return (await readdir(place)).map((_, step) => join(place, String(step)));
}
