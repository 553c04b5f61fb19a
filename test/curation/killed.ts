import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Kills the process just before it changes the disk for the n-th time, counted from 0, or halfway through a write. */
function killedAt(n: number): string {
  return `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${n};
    const die = () => process.kill(process.pid, 'SIGKILL');
    for (const name of ['mkdir', 'rename', 'symlink', 'rm', 'unlink', 'open', 'writeFile', 'copyFile']) {
      const original = fs.promises[name];
      fs.promises[name] = async (...args) => {
        const writes = name !== 'open' || String(args[1]).startsWith('w');
        if (writes && left-- === 0) die();
        const result = await original(...args);
        if (name === 'open' && writes) killIn(result);
        return result;
      };
    }
    function killIn(handle) {
      const { writeFile, chmod, sync } = handle;
      handle.writeFile = async (bytes) => {
        if (left-- === 0) {
          await writeFile.call(handle, bytes.subarray(0, bytes.length / 2));
          die();
        }
        return writeFile.call(handle, bytes);
      };
      for (const [name, original] of Object.entries({ chmod, sync })) {
        handle[name] = (...args) => {
          if (left-- === 0) die();
          return original.apply(handle, args);
        };
      }
    }
    syncBuiltinESMExports();`;
}

/**
 * Calls a function of the compiled code in a process of its own, which is killed at its n-th change of the disk.
 *
 * @param module Its path below `src`, as compiled.
 * @returns Whether it finished before.
 */
export function callUntilKilled(module: string, name: string, args: readonly unknown[], n: number): boolean {
  const code = new URL(`../../dist/src/${module}`, import.meta.url).href;
  const script = `const called = await import(${JSON.stringify(code)}); await called.${name}(...${JSON.stringify(args)});`;
  const preload = `data:text/javascript,${encodeURIComponent(killedAt(n))}`;
  const { signal, status } = spawnSync(process.execPath, [
    '--import',
    preload,
    '--input-type=module',
    '-e',
    script,
  ]);
  expect([signal, status]).toEqual(signal === null ? [null, 0] : ['SIGKILL', null]);
  return signal === null;
}
