import fs from 'node:fs';
import {
  appendFile,
  cp,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFolder } from '../../src/serving/watch-folder.ts';
import { copyOf, ferryFolder } from '../knowledge/damaged-folder.ts';

const quiet = 30;

/** A watched copy of the ferry story, and what the watch called. */
async function watched(path?: string, onChange: () => void | Promise<void> = () => undefined) {
  const folder = path ?? (await copyOf(ferryFolder));
  const changes: number[] = [];
  const errors: Error[] = [];
  const watch = await watchFolder(
    folder,
    () => {
      changes.push(changes.length);
      return onChange();
    },
    (error) => errors.push(error),
    quiet,
  );
  onTestFinished(() => watch.close());
  /** Waits until there were so many calls, and long enough to see that there is no other. */
  const calls = async (count: number): Promise<void> => {
    await vi.waitFor(() => expect(changes.length).toBeGreaterThanOrEqual(count), 3000);
    await setTimeout(2.5 * quiet);
    expect(changes).toHaveLength(count);
    expect(errors).toEqual([]);
  };
  return { folder, watch, errors, calls };
}

const story = 'story.yaml';
const topic = join('questions', 'ferry.yaml');
const gaps = join('gaps', 'ferry.yaml');

describe('a watched knowledge folder', () => {
  it.each([story, gaps, topic])('tells once that %s was changed', async (name) => {
    const { folder, calls } = await watched();
    await appendFile(join(folder, name), '# edited\n');
    await calls(1);
  });

  it.each(['evaluation.jsonl', join('questions', 'new.yaml'), join('gaps', 'new.yaml'), 'gaps.yaml'])(
    'tells that %s was added, changed and removed',
    async (name) => {
      const { folder, calls } = await watched();
      await writeFile(join(folder, name), 'one\n');
      await calls(1);
      await appendFile(join(folder, name), 'two\n');
      await calls(2);
      await unlink(join(folder, name));
      await calls(3);
    },
  );

  it('says nothing of other files, of editors’ own files and of a save that changes nothing', async () => {
    const { folder, calls } = await watched();
    await mkdir(join(folder, 'schema'));
    await writeFile(join(folder, 'schema', 'story.json'), '{}');
    const names = [
      '.story.yaml.swp',
      '.#story.yaml',
      '#story.yaml#',
      'story.yaml~',
      '4913',
      'story.yaml.tmp',
    ];
    for (const name of [
      'README.md',
      ...names,
      ...['questions', 'gaps'].flatMap((topics) => names.map((each) => join(topics, each))),
    ]) {
      await writeFile(join(folder, name), 'x');
    }
    await utimes(join(folder, story), new Date(), new Date());
    await writeFile(join(folder, topic), await readFile(join(folder, topic)));
    await calls(0);
    await appendFile(join(folder, topic), '# edited\n');
    await calls(1);
  });
});

describe('a save', () => {
  it('in several pieces is one change, told after the last', async () => {
    let seen = '';
    const folder = await copyOf(ferryFolder);
    const { calls } = await watched(folder, async () => {
      seen = await readFile(join(folder, story), 'utf8');
    });
    await writeFile(join(folder, story), '');
    for (let piece = 1; piece <= 8; piece += 1) {
      await setTimeout(quiet / 4);
      await appendFile(join(folder, story), `# piece ${piece}\n`);
    }
    await calls(1);
    expect(seen).toContain('piece 8');
  });

  it('by way of a backup, as vim does it, is one change, however often', async () => {
    const { folder, calls } = await watched();
    const path = join(folder, topic);
    for (const save of [1, 2]) {
      const text = await readFile(path, 'utf8');
      await writeFile(join(folder, 'questions', '4913'), '');
      await unlink(join(folder, 'questions', '4913'));
      await rename(path, `${path}~`);
      await writeFile(path, `${text}# save ${save}\n`);
      await unlink(`${path}~`);
      await calls(save);
    }
  });

  it('by a rename over the file is one change, however often', async () => {
    const { folder, calls } = await watched();
    for (const save of [1, 2]) {
      await writeFile(join(folder, 'story.yaml.tmp'), `# save ${save}\n`);
      await rename(join(folder, 'story.yaml.tmp'), join(folder, story));
      await calls(save);
    }
  });

  it('of all files at once, each removed and made again as git does, is one change', async () => {
    const { folder, calls } = await watched();
    const topics = (await readdir(join(folder, 'questions'))).map((name) => join('questions', name));
    for (const name of [story, 'paragraphs.yaml', 'vocabulary.yaml', 'timeline.yaml', gaps, ...topics]) {
      const text = await readFile(join(folder, name), 'utf8');
      await unlink(join(folder, name));
      await writeFile(join(folder, name), `${text}# another branch\n`);
    }
    await calls(1);
  });
});

describe('a folder that is replaced', () => {
  it.each(['questions', 'gaps'])('is watched on when its %s are removed and made again', async (name) => {
    const { folder, calls } = await watched();
    await rm(join(folder, name), { recursive: true });
    await calls(1);
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'ferry.yaml'), 'new\n');
    await calls(2);
    await appendFile(join(folder, name, 'ferry.yaml'), 'more\n');
    await calls(3);
  });

  it('is watched on when the gaps of an older version are moved into their folder', async () => {
    const folder = await copyOf(ferryFolder);
    await rename(join(folder, gaps), join(folder, 'gaps.yaml'));
    await rm(join(folder, 'gaps'), { recursive: true });
    const { calls } = await watched(folder);
    await mkdir(join(folder, 'gaps'));
    await rename(join(folder, 'gaps.yaml'), join(folder, 'gaps', 'gaps.yaml'));
    await calls(1);
    await appendFile(join(folder, 'gaps', 'gaps.yaml'), '# edited\n');
    await calls(2);
  });

  it('is watched on when it is removed and made again', async () => {
    const { folder, calls } = await watched();
    await rm(folder, { recursive: true });
    await calls(1);
    await cp(ferryFolder, folder, { recursive: true });
    await calls(2);
    await appendFile(join(folder, topic), '# edited\n');
    await calls(3);
  });

  it('is watched on when it is a link that is turned to another folder', async () => {
    const first = await copyOf(ferryFolder);
    const second = await copyOf(ferryFolder);
    await appendFile(join(second, story), '# the second\n');
    const link = join(dirname(first), 'current');
    await symlink(first, link);
    const { calls } = await watched(link);
    await symlink(second, `${link}-next`);
    await rename(`${link}-next`, link);
    await calls(1);
    await appendFile(join(second, topic), '# edited\n');
    await calls(2);
    await appendFile(join(first, topic), '# nobody reads this\n');
    await calls(2);
  });

  it('is watched on when its files are links, as in a Kubernetes ConfigMap', async () => {
    const folder = join(dirname(await copyOf(ferryFolder)), 'mounted');
    const publish = async (version: string): Promise<void> => {
      await cp(ferryFolder, join(folder, `..${version}`), { recursive: true });
      await appendFile(join(folder, `..${version}`, topic), `# ${version}\n`);
      await symlink(`..${version}`, join(folder, '..data_tmp'));
      await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    };
    await publish('2025_01');
    for (const name of await readdir(ferryFolder)) await symlink(join('..data', name), join(folder, name));
    const { calls } = await watched(folder);
    await publish('2025_02');
    await rm(join(folder, '..2025_01'), { recursive: true });
    await calls(1);
    await publish('2025_03');
    await calls(2);
  });
});

describe('what a watch calls', () => {
  it('is called again only when the last call is done, once for all that changed meanwhile', async () => {
    const finish: (() => void)[] = [];
    const { folder, calls } = await watched(
      undefined,
      () =>
        new Promise<void>((resolve) => {
          finish.push(resolve);
        }),
    );
    for (const name of [story, gaps, topic]) {
      await appendFile(join(folder, name), '# edited\n');
      await calls(1);
    }
    finish[0]?.();
    await calls(2);
    finish[1]?.();
    await calls(2);
  });

  it('may fail: that is an error to hear of, and the watch goes on', async () => {
    const folder = await copyOf(ferryFolder);
    const failure = new Error('the answers burnt');
    let count = 0;
    const { errors } = await watched(folder, () => {
      count += 1;
      return Promise.reject(failure);
    });
    await appendFile(join(folder, story), '# edited\n');
    await vi.waitFor(() => expect(errors).toEqual([failure]), 3000);
    await appendFile(join(folder, story), '# edited again\n');
    await vi.waitFor(() => expect(errors).toEqual([failure, failure]), 3000);
    expect(count).toBe(2);
  });

  it('is not called once the watch is closed, not even for a change before', async () => {
    const { folder, watch, calls } = await watched();
    await appendFile(join(folder, story), '# edited\n');
    await watch.close();
    await appendFile(join(folder, topic), '# edited\n');
    await calls(0);
  });
});

describe('a machine that watches as many files as it may', () => {
  it('is an error to hear of, once, that says what to do', async () => {
    const { watch } = fs;
    fs.watch = () => {
      throw Object.assign(new Error('System limit for number of file watchers reached'), { code: 'ENOSPC' });
    };
    syncBuiltinESMExports();
    onTestFinished(() => {
      fs.watch = watch;
      syncBuiltinESMExports();
    });
    const { folder, errors } = await watched();
    expect(errors.map(({ message }) => message)).toEqual([
      `Changes in "${folder}" may go unnoticed (ENOSPC): this machine watches as many files as it may. Raise the limit (sysctl fs.inotify.max_user_watches=524288), or set CHOKIDAR_USEPOLLING=1, and start the bot again. Until then use /reload.`,
    ]);
  });
});
