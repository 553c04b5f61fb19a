import { execFile } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pickYaml, type Damage, type Target } from './damage.ts';

const evaluation = 'evaluation.jsonl';
const labelled = '{"q":"which chip","lang":"en","kind":"in","accept":["ferry-chip"],"typo":false}';
const hundredMegabytes = 100_000_000;

type Strike = (path: string) => Promise<void>;

/** What may stand where a file is expected. */
const impostors: Readonly<Record<string, Strike>> = {
  'that is missing': async (path) => remove(path),
  'that is empty': async (path) => writeFile(path, ''),
  'that nobody may read': async (path) => {
    await writeFile(path, '[]');
    await chmod(path, 0);
  },
  'that links to itself': async (path) => instead(path, () => symlink(path, path)),
  'that links to nothing': async (path) => instead(path, () => symlink('nowhere', path)),
  'that links to zeros without end': async (path) => instead(path, () => symlink('/dev/zero', path)),
  'that is a pipe': async (path) => instead(path, () => promisify(execFile)('mkfifo', [path])),
  'that cannot be read to its end': async (path) => instead(path, () => symlink('/proc/self/mem', path)),
  'that is a folder': async (path) => instead(path, () => mkdir(path)),
  'of 100 MB': async (path) => truncate(path, hundredMegabytes),
};

/** Damages that a hand or a script does to a folder. */
export const fileDamages: readonly Damage[] = [
  ...Object.entries(impostors).map(([name, strike]) => ({
    name: `a file ${name}`,
    strike: async (target: Target): Promise<void> => strike(join(target.folder, pickYaml(target))),
  })),
  ...Object.entries(impostors).map(([name, strike]) => ({
    name: `labelled questions in a file ${name}`,
    strike: async ({ folder }: Target): Promise<void> => {
      await writeFile(join(folder, evaluation), labelled);
      await strike(join(folder, evaluation));
    },
  })),
  labels(
    'labelled questions that are damaged',
    () => `${labelled}\n${labelled.slice(0, 40)}\nnull\n{"q":""}\n[]`,
  ),
  labels('a million labelled questions that are none', () => 'x\n'.repeat(990_000)),
  labels('labelled questions that are not UTF-8', () => Buffer.from(`${labelled}\n\xe9`, 'latin1')),
  folderDamage('a folder of questions that nobody may read', async ({ folder }) =>
    chmod(join(folder, 'questions'), 0),
  ),
  folderDamage('a knowledge folder that nobody may read', async ({ folder }) => chmod(folder, 0)),
  folderDamage('a folder of questions that is missing', async ({ folder }) =>
    remove(join(folder, 'questions')),
  ),
  folderDamage('a folder of questions that is a file', async ({ folder }) => {
    await remove(join(folder, 'questions'));
    await writeFile(join(folder, 'questions'), '[]');
  }),
  folderDamage('a folder of questions that links to itself', async ({ folder }) =>
    instead(join(folder, 'questions'), () => symlink('questions', join(folder, 'questions'))),
  ),
  folderDamage('a folder among the questions', async ({ folder }) =>
    mkdir(join(folder, 'questions', 'more.yaml')),
  ),
  folderDamage('a pipe among the questions', async ({ folder }) => {
    await promisify(execFile)('mkfifo', [join(folder, 'questions', 'more.yaml')]);
  }),
  folderDamage('a stray file among the questions', async ({ folder }) =>
    writeFile(join(folder, 'questions', 'notes\n`**.txt'), 'x'),
  ),
  folderDamage('thousands of files among the questions', async ({ folder }) => {
    for (let index = 0; index < 3000; index += 1)
      await writeFile(join(folder, 'questions', `t${index}.yaml`), '[]\n');
  }),
  folderDamage('two files exchanged', async (target) => {
    const [first, second] = [pickYaml(target), pickYaml(target)].map((name) => join(target.folder, name));
    if (first === undefined || second === undefined) return;
    await rename(first, `${first}.kept`);
    await rename(second, first).catch(() => undefined);
    await rename(`${first}.kept`, second);
  }),
];

function labels(name: string, content: () => string | Buffer): Damage {
  return { name, strike: async ({ folder }) => writeFile(join(folder, evaluation), content()) };
}

function folderDamage(name: string, strike: (target: Target) => Promise<void>): Damage {
  return { name, strike };
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

async function instead(path: string, make: () => Promise<unknown>): Promise<void> {
  await remove(path);
  await make();
}
