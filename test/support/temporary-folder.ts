import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/** An empty folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/**
 * An empty folder for all tests of a file or a `describe`, removed after the last of them. Declare it before the hooks that
 * use it: it is made by a `beforeAll` of its own.
 */
export function sharedFolder(): { readonly path: string } {
  let path: string | undefined;
  beforeAll(async () => {
    path = await makeFolder();
  });
  afterAll(async () => {
    if (path !== undefined) await removeFolder(path);
  });
  return {
    get path() {
      if (path === undefined) throw new Error('A shared folder is there once the tests begin.');
      return path;
    },
  };
}

function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'sidebar-test-'));
}

/** A program that is just ending may write one file more, so that removing takes another attempt. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
