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
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyOf, ferryFolder } from '../knowledge/damaged-folder.ts';
import { watched } from './watched-folder.ts';

const story = 'story.yaml';
const topic = join('questions', 'ferry.yaml');
const gaps = join('gaps', 'ferry.yaml');

/** Sets the time of a file to now, which the file system reports. */
async function touch(path: string): Promise<void> {
  await utimes(path, new Date(), new Date());
}

describe('a watched knowledge folder', () => {
  it.each([story, gaps, topic])('reports once that %s was changed', async (name) => {
    const { folder, after } = await watched();
    await after(() => appendFile(join(folder, name), '# edited\n'), 1);
  });

  it.each(['evaluation.jsonl', join('questions', 'new.yaml'), join('gaps', 'new.yaml'), 'gaps.yaml'])(
    'reports that %s was added, changed and removed',
    async (name) => {
      const { folder, after } = await watched();
      const path = join(folder, name);
      await after(() => writeFile(path, 'one\n'), 1);
      await after(() => appendFile(path, 'two\n'), 2);
      await after(() => unlink(path), 3);
    },
  );

  it('ignores other files, editors’ own files and a save that changes nothing', async () => {
    const { folder, after } = await watched();
    const names = [
      '.story.yaml.swp',
      '.#story.yaml',
      '#story.yaml#',
      'story.yaml~',
      '4913',
      'story.yaml.tmp',
    ];
    await after(async () => {
      await mkdir(join(folder, 'schema'));
      await writeFile(join(folder, 'schema', 'story.json'), '{}');
      for (const name of [
        'README.md',
        ...names,
        ...['questions', 'gaps'].flatMap((topics) => names.map((each) => join(topics, each))),
      ]) {
        await writeFile(join(folder, name), 'x');
      }
      await touch(join(folder, story));
      await writeFile(join(folder, topic), await readFile(join(folder, topic)));
    }, 0);
    await after(() => appendFile(join(folder, topic), '# edited\n'), 1);
  });
});

describe('a save', () => {
  it('in several pieces is one change, reported after the last', async () => {
    let seen = '';
    const folder = await copyOf(ferryFolder);
    const { changes, pauses, watch } = await watched(folder, async () => {
      seen = await readFile(join(folder, story), 'utf8');
    });
    pauses.hold();
    await writeFile(join(folder, story), '');
    for (let piece = 1; piece <= 8; piece += 1) {
      await pauses.begun();
      await appendFile(join(folder, story), `# piece ${piece}\n`);
      pauses.end();
    }
    await pauses.begun();
    expect(changes).toEqual([]);
    pauses.release();
    await watch.settled();
    expect(changes).toHaveLength(1);
    await expect.poll(() => seen).toContain('piece 8');
  });

  it('by way of a backup, as vim does it, is one change, however often', async () => {
    const { folder, after } = await watched();
    const path = join(folder, topic);
    for (const save of [1, 2]) {
      await after(async () => {
        const text = await readFile(path, 'utf8');
        await writeFile(join(folder, 'questions', '4913'), '');
        await unlink(join(folder, 'questions', '4913'));
        await rename(path, `${path}~`);
        await writeFile(path, `${text}# save ${save}\n`);
        await unlink(`${path}~`);
      }, save);
    }
  });

  it('by a rename over the file is one change, however often', async () => {
    const { folder, after } = await watched();
    for (const save of [1, 2]) {
      await after(async () => {
        await writeFile(join(folder, 'story.yaml.tmp'), `# save ${save}\n`);
        await rename(join(folder, 'story.yaml.tmp'), join(folder, story));
      }, save);
    }
  });

  it('of all files at once, each removed and created again as git does, is one change', async () => {
    const { folder, after } = await watched();
    const topics = (await readdir(join(folder, 'questions'))).map((name) => join('questions', name));
    await after(async () => {
      for (const name of [story, 'paragraphs.yaml', 'vocabulary.yaml', 'timeline.yaml', gaps, ...topics]) {
        const text = await readFile(join(folder, name), 'utf8');
        await unlink(join(folder, name));
        await writeFile(join(folder, name), `${text}# another branch\n`);
      }
    }, 1);
  });
});

describe('a folder that is replaced', () => {
  it.each(['questions', 'gaps'])(
    'is still watched when its %s are removed and created again',
    async (name) => {
      const { folder, after } = await watched();
      await after(() => rm(join(folder, name), { recursive: true }), 1);
      await after(async () => {
        await mkdir(join(folder, name));
        await writeFile(join(folder, name, 'ferry.yaml'), 'new\n');
      }, 2);
      await after(() => appendFile(join(folder, name, 'ferry.yaml'), 'more\n'), 3);
    },
  );

  it('is still watched when the gaps of an older version are moved into their folder', async () => {
    const copy = await copyOf(ferryFolder);
    await rename(join(copy, gaps), join(copy, 'gaps.yaml'));
    await rm(join(copy, 'gaps'), { recursive: true });
    const { folder, after } = await watched(copy);
    await after(async () => {
      await mkdir(join(folder, 'gaps'));
      await rename(join(folder, 'gaps.yaml'), join(folder, 'gaps', 'gaps.yaml'));
    }, 1);
    await after(() => appendFile(join(folder, 'gaps', 'gaps.yaml'), '# edited\n'), 2);
  });

  it('is still watched when it is removed and created again', async () => {
    const { folder, after } = await watched();
    await after(() => rm(folder, { recursive: true }), 1);
    await after(() => cp(ferryFolder, folder, { recursive: true }), 2);
    await after(() => appendFile(join(folder, topic), '# edited\n'), 3);
  });

  it('is still watched when it is a link that is pointed at another folder', async () => {
    const first = await copyOf(ferryFolder);
    const second = await copyOf(ferryFolder);
    await appendFile(join(second, story), '# the second\n');
    const link = join(dirname(first), 'current');
    await symlink(first, link);
    const { after } = await watched(link);
    await after(async () => {
      await symlink(second, `${link}-next`);
      await rename(`${link}-next`, link);
    }, 1);
    await after(() => appendFile(join(second, topic), '# edited\n'), 2);
    await after(async () => {
      await appendFile(join(first, topic), '# nobody reads this\n');
      await touch(join(second, topic));
    }, 2);
  });

  it('is still watched when its files are links, as in a Kubernetes ConfigMap', async () => {
    const folder = join(dirname(await copyOf(ferryFolder)), 'mounted');
    const publish = async (version: string): Promise<void> => {
      await cp(ferryFolder, join(folder, `..${version}`), { recursive: true });
      await appendFile(join(folder, `..${version}`, topic), `# ${version}\n`);
      await symlink(`..${version}`, join(folder, '..data_tmp'));
      await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    };
    await publish('2025_01');
    for (const name of await readdir(ferryFolder)) await symlink(join('..data', name), join(folder, name));
    const { after } = await watched(folder);
    await after(async () => {
      await publish('2025_02');
      await rm(join(folder, '..2025_01'), { recursive: true });
    }, 1);
    await after(() => publish('2025_03'), 2);
  });
});

describe('the handler of a watch', () => {
  it('is called again only after the last call has ended, once for all changes in between', async () => {
    const finish: (() => void)[] = [];
    const { folder, changes, after } = await watched(
      undefined,
      () =>
        new Promise<void>((resolve) => {
          finish.push(resolve);
        }),
    );
    for (const name of [story, gaps, topic]) {
      await after(() => appendFile(join(folder, name), '# edited\n'), 1);
    }
    finish[0]?.();
    await expect.poll(() => changes).toHaveLength(2);
    finish[1]?.();
    await after(() => touch(join(folder, story)), 2);
  });

  it('may fail: the error is reported, and the watch goes on', async () => {
    const folder = await copyOf(ferryFolder);
    const failure = new Error('the answers burnt');
    let count = 0;
    const { errors } = await watched(folder, () => {
      count += 1;
      return Promise.reject(failure);
    });
    await appendFile(join(folder, story), '# edited\n');
    await expect.poll(() => errors).toEqual([failure]);
    await appendFile(join(folder, story), '# edited again\n');
    await expect.poll(() => errors).toEqual([failure, failure]);
    expect(count).toBe(2);
  });

  it('is not called once the watch is closed, not even for a change before', async () => {
    const { folder, watch, changes, pauses } = await watched();
    pauses.hold();
    await appendFile(join(folder, story), '# edited\n');
    await pauses.begun();
    await watch.close();
    const other = await watched(folder);
    await other.after(() => appendFile(join(folder, topic), '# edited\n'), 1);
    expect(changes).toEqual([]);
  });
});

describe('a machine at its limit of watched files', () => {
  it('is reported once, with what to do', async () => {
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
      `Changes in "${folder}" may go unnoticed (ENOSPC): the limit on watched files is reached. Raise it (sysctl fs.inotify.max_user_watches=524288), or set CHOKIDAR_USEPOLLING=1, and restart the bot. Until then use /reload.`,
    ]);
  });
});
