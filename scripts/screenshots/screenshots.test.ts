import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { findBrowser, send } from '../../test/support/browser.ts';
import { run } from '../../test/cli/run.ts';
import { smallKnowledge } from '../../test/support/bot.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import type { Scene } from './scenes.ts';
import { allScenes, createScreenshots } from './screenshots.ts';

describe('the pictures of the docs', () => {
  it('are those that are committed', async () => {
    const committed = (await readdir('docs/images')).filter((name) => name.endsWith('.png'));
    expect(committed.sort()).toEqual(allScenes.map(({ name }) => `${name}.png`).sort());
  });
});

describe.skipIf(findBrowser() === undefined)('screenshots', () => {
  /** Types a question to the small story, which the bot loads in no time. */
  const scene: Scene = {
    name: 'bridge',
    view: { width: 500, theme: 'dark' },
    act: (page) => send(page, '/ask how long is the bridge'),
  };
  const some = { scenes: [scene], knowledge: smallKnowledge };

  it('puts the pictures into a temporary folder, and names them', async () => {
    const folder = join(await temporaryFolder(), 'images');
    const { output, exitCode } = await run(createScreenshots({ ...some, folder }), []);
    expect(exitCode).toBe(0);
    const path = output.trimEnd();
    expect((await loadImage(await readFile(path))).width).toBe(500);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    await rm(dirname(path), { recursive: true });
  });

  it('uses the folder of the docs with --write', async () => {
    const folder = join(await temporaryFolder(), 'images');
    // What differs is where the pictures go, for which none need be taken.
    const { output } = await run(createScreenshots({ ...some, scenes: [], folder }), ['--write']);
    expect([output, await readdir(folder)]).toEqual(['', []]);
  });
});
