import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../src/make-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('a folder', () => {
  it('is made with those above it, each with the mode', async () => {
    const above = join(await temporaryFolder(), 'one');
    makeFolder(join(above, 'two'), 0o700);
    for (const path of [above, join(above, 'two')]) {
      const found = await stat(path);
      expect([found.isDirectory(), found.mode & 0o777]).toEqual([true, 0o700]);
    }
  });

  it('that exists is fine', async () => {
    const path = join(await temporaryFolder(), 'one');
    makeFolder(path);
    await writeFile(join(path, 'kept'), '');
    makeFolder(path);
    expect(await readdir(path)).toEqual(['kept']);
  });

  it('is not made in the place of a file or below one', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(() => makeFolder(file)).toThrow('EEXIST');
    // Which of the two depends on Node's version.
    expect(() => makeFolder(join(file, 'below'))).toThrow(/ENOTDIR|EEXIST/u);
  });

  it.runIf(process.platform === 'linux')(
    'is refused where none can be made, rather than tried for ever',
    () => {
      const code = new URL('../dist/src/make-folder.js', import.meta.url).href;
      // As below a mount whose source was deleted, mkdir in /proc says that the folder which it is in does not exist.
      const script = `
      const { makeFolder } = await import(${JSON.stringify(code)});
      try { makeFolder('/proc/sidebar/one'); } catch (error) { console.log(error.code); }`;
      // The limit stops only a program that hangs: this one cannot be interrupted from inside.
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        timeout: 120_000,
        killSignal: 'SIGKILL',
        encoding: 'utf8',
      });
      expect(stdout).toBe('ENOENT\n');
    },
  );
});

it('no code makes folders with the recursive mkdir of Node, which can go on for ever', async () => {
  const files = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = await readFile(join('src', file), 'utf8');
    expect(text, file).not.toMatch(/mkdir(?:Sync)?\([^;]*recursive/u);
  }
});
