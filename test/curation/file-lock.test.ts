import { readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/curation/file-lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a lock', () => {
  it('is held by one until it is given back', async () => {
    const path = join(await temporaryFolder(), 'lock');
    const lock = await takeLock(path);
    expect(await lock?.isHeld()).toBe(true);
    expect(await takeLock(path)).toBeUndefined();
    await lock?.release();
    expect(await takeLock(path)).toBeDefined();
  });

  it('that was taken over is not held any more, and stays with its new owner', async () => {
    const path = join(await temporaryFolder(), 'lock');
    const lock = await takeLock(path);
    await rm(path);
    await symlink('another', path);
    expect(await lock?.isHeld()).toBe(false);
    await lock?.release();
    expect(await readlink(path)).toBe('another');
  });
});
