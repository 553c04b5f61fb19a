import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { versionOf } from '../../src/page/asset-version.ts';

test('the version of the page’s files changes with each of them and its name, and with nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'discord-sandbox-assets-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const version = () =>
    versionOf(
      [folder, 'missing'].map((path) => pathToFileURL(`${path}/`)),
      ['.js', '.css'],
    );
  await mkdir(join(folder, 'parts'));
  await writeFile(join(folder, 'main.js'), 'first');
  await writeFile(join(folder, 'parts', 'menu.css'), 'first');
  const before = await version();
  await writeFile(join(folder, 'main.js.map'), 'not loaded');
  expect(await version()).toBe(before);
  await writeFile(join(folder, 'parts', 'menu.css'), 'other');
  const after = await version();
  await rename(join(folder, 'parts', 'menu.css'), join(folder, 'parts', 'menus.css'));
  expect(new Set([before, after, await version()]).size).toBe(3);
});
