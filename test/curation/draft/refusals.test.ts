import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  lutimes,
  readdir,
  readlink,
  rename,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { symlinkSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPhrasing } from '../../../src/curation/draft/add-phrasing.ts';
import { describeProcess } from '../../../src/curation/process-identity.ts';
import { reasonNotWritten, replaceFile } from '../../../src/curation/replace-file.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn } from '../../knowledge/damaged-folder.ts';
import { placeOf, textOf, shown } from './files.ts';

const file = 'questions/ferry.yaml';
const phrasing = { id: 'ferry-cost', text: 'what did they pay', language: 'en' } as const;
const isRoot = process.getuid?.() === 0;
const hourAgo = new Date(Date.now() - 3_600_000);

/** Puts a lock on the file, as a process made it at some time. */
async function lockedSince(folder: string, holder: string, since: Date): Promise<void> {
  const lock = join(folder, 'questions', '.ferry.yaml.lock');
  await symlink(holder, lock);
  await lutimes(lock, since, since);
}

describe('a phrasing is refused', () => {
  it.each([
    [
      'no entry or gap has the id "ferry-cots": did you mean "ferry-cost"?',
      { ...phrasing, id: 'ferry-cots' },
    ],
    ['no entry or gap has the id "zeppelin"', { ...phrasing, id: 'zeppelin' }],
    [
      'the question "" has no letters or digits, so that no question can match it',
      { ...phrasing, text: ' \n ' },
    ],
    [
      'the question "?!" has no letters or digits, so that no question can match it',
      { ...phrasing, text: '?!' },
    ],
  ])('with the words: %s', async (message, asked) => {
    const folder = await copyOf(ferryFolder);
    expect(shown(await addPhrasing(folder, asked))).toEqual([`.:1:1: ${message}`]);
  });

  it.each([
    ['x'.repeat(101), 'ask.en[3] has 101 characters: at most 100 fit'],
    ['ask @everyone', '"@everyone" would ping people on Discord: rephrase it'],
    ['boats\u200Bcost', 'a text contains an invisible character (U+200B): remove it'],
  ])('when check would refuse the file with it: %s', async (text, message) => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const result = await addPhrasing(folder, { ...phrasing, text });
    expect(result).toMatchObject({ ok: false, problems: [{ file, message }] });
    expect(await textOf(folder, file)).toBe(before);
  });

  it.each([
    ['ferry-cost', 'en', 'PRICE of the boats?!', file, 'price of the boats', 'the entry "ferry-cost"'],
    [
      'opening-who',
      'en',
      'fare for a child',
      'gaps/ferry.yaml',
      'fare for a child',
      'the gap "ticket-price"',
    ],
    ['opening-who', 'en', 'la T9 ou la T4', file, 'la t9 ou la t4', 'the entry "ferry-chip"'],
  ] as const)('by %s in %s when it already exists: %s', async (id, language, text, name, needle, owner) => {
    const folder = await copyOf(ferryFolder);
    const place = await placeOf(folder, name, needle);
    expect(shown(await addPhrasing(folder, { id, text, language }))).toEqual([
      `${place}: "${text}" is already here, as a phrasing of ${owner}`,
    ]);
  });

  it('when the folder already has problems, which are listed', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    expect(shown(await addPhrasing(folder, phrasing))).toEqual([
      '.:1:1: the knowledge already has problems, so nothing was written: fix them first',
      ...(await problemsOf(folder)),
    ]);
  });

  it('when the folder does not exist', async () => {
    expect(shown(await addPhrasing('no-such-folder', phrasing))).toEqual([
      '.:1:1: the knowledge already has problems, so nothing was written: fix them first',
      '.:1:1: the knowledge folder does not exist',
    ]);
  });

  it('when the list is an alias of another', async () => {
    const folder = await copyOf(ferryFolder);
    const english = '      - How much did the boats cost?\n      - price of the boats\n';
    await replaceIn(folder, file, `    en:\n${english}`, '    en: &both [T9?, T9 + T8?]\n');
    const french = '      - Combien les bateaux ont-ils coûté ?\n      - prix des bateaux\n';
    await replaceIn(folder, file, `    fr:\n${french}`, '    fr: *both\n');
    const result = await addPhrasing(folder, { ...phrasing, language: 'fr' });
    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          message:
            'the list ask.fr is written in a way that this command cannot add to: add the phrasing by hand',
        },
      ],
    });
  });
});

describe('a file', () => {
  it('keeps its mode', async () => {
    const folder = await copyOf(ferryFolder);
    await chmod(join(folder, file), 0o640);
    expect(await addPhrasing(folder, phrasing)).toMatchObject({ ok: true });
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o640);
  });

  it('that is a symbolic link stays one, and what it leads to is edited', async () => {
    const folder = await copyOf(ferryFolder);
    await rename(join(folder, file), join(folder, 'elsewhere.yaml'));
    await symlink('../elsewhere.yaml', join(folder, file));
    expect(await addPhrasing(folder, phrasing)).toMatchObject({ ok: true });
    expect((await lstat(join(folder, file))).isSymbolicLink()).toBe(true);
    expect((await lstat(join(folder, 'elsewhere.yaml'))).isFile()).toBe(true);
    expect(await textOf(folder, 'elsewhere.yaml')).toContain('- what did they pay\n');
  });

  it('that changed since it was read is left alone, also when it looks as old and as long', async () => {
    const folder = await copyOf(ferryFolder);
    const { files } = await readKnowledgeFiles(folder);
    const read = files.find(({ name }) => name === file);
    if (read === undefined) throw new Error(`${file} was not read`);
    const { atime, mtime } = await stat(join(folder, file));
    await replaceIn(folder, file, 'price of the boats', 'PRICE OF THE BOATS');
    await utimes(join(folder, file), atime, mtime);
    expect(await replaceFile(folder, read, Buffer.from('new'))).toBe(
      'has changed since it was read, so nothing was written: try again',
    );
    expect(await textOf(folder, file)).toContain('PRICE OF THE BOATS');
    expect(await readdir(join(folder, 'questions'))).toEqual(['ferry.yaml', 'opening.yaml']);
  });

  it('is edited by one at a time, so that no phrasing is lost', async () => {
    const folder = await copyOf(ferryFolder);
    const texts = ['pay one', 'pay two', 'pay three', 'pay four'];
    const results = await Promise.all(texts.map(async (text) => addPhrasing(folder, { ...phrasing, text })));
    const after = await textOf(folder, file);
    const added = texts.filter((_, index) => results[index]?.ok);
    expect(added.length).toBeGreaterThan(0);
    expect(texts.filter((text) => after.includes(`- ${text}\n`))).toEqual(added);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it.each([
    ['on this machine', async () => describeProcess(process.pid)],
    ['on another machine', () => '1 4711 elsewhere/boot/space'],
  ])('that a process %s is writing stays as it is', async (_, holder) => {
    const folder = await copyOf(ferryFolder);
    const lock = join(folder, 'questions', '.ferry.yaml.lock');
    await symlink(await holder(), lock);
    expect(shown(await addPhrasing(folder, phrasing))).toEqual([
      `${file}:1:1: is being written by another process, so nothing was changed: try again in a minute`,
    ]);
    expect(await readlink(lock)).toBe(await holder());
    expect(await problemsOf(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('that a process is writing for long stays as it is', async () => {
    const folder = await copyOf(ferryFolder);
    await lockedSince(folder, await describeProcess(process.pid), hourAgo);
    expect(await addPhrasing(folder, phrasing)).toMatchObject({ ok: false });
  });

  it.each([
    ['that is gone', async () => describeProcess(spawnSync(process.execPath, ['--version']).pid), new Date()],
    ['on another machine, long ago', () => '1 4711 elsewhere/boot/space', hourAgo],
    ['of another clock', () => '1 4711 elsewhere/boot/space', new Date(Date.now() + 86_400_000)],
    ['of an older version, long ago', () => `${process.pid}@${hostname()}`, hourAgo],
    [
      'whose number is another’s now',
      async () => (await describeProcess(process.pid)).replace(/ \d+ /u, ' 1 '),
      new Date(),
    ],
  ])('left locked by a process %s is written, and what it left is gone', async (_, holder, since) => {
    const folder = await copyOf(ferryFolder);
    await lockedSince(folder, await holder(), since);
    await writeFile(join(folder, 'questions', '.ferry.yaml.new'), 'half');
    expect(await addPhrasing(folder, phrasing)).toMatchObject({ ok: true });
    expect(await readdir(join(folder, 'questions'))).toEqual(['ferry.yaml', 'opening.yaml']);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('is left alone by a writer whose lock was taken over meanwhile', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const { files } = await readKnowledgeFiles(folder);
    const read = files.find(({ name }) => name === file);
    if (read === undefined) throw new Error(`${file} was not read`);
    const lock = join(folder, 'questions', '.ferry.yaml.lock');
    // Compared after the new file is written beside, just before it takes the old one's place.
    const bytes = Object.assign(Buffer.from(read.bytes), {
      equals: () => {
        unlinkSync(lock);
        symlinkSync('another', lock);
        return true;
      },
    });
    expect(await replaceFile(folder, { ...read, bytes }, Buffer.from('new'))).toContain(
      'is being written by another process',
    );
    expect(await textOf(folder, file)).toBe(before);
    expect(await readlink(lock)).toBe('another');
  });

  it('is not written through a link that lies where the new file is prepared', async () => {
    const folder = await copyOf(ferryFolder);
    const elsewhere = join(folder, 'elsewhere');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, join(folder, 'questions', '.ferry.yaml.new'));
    expect(await addPhrasing(folder, phrasing)).toMatchObject({ ok: true });
    expect(await textOf(folder, 'elsewhere')).toBe('mine');
  });

  it.skipIf(isRoot)('that may not be written stays as it is', async () => {
    const folder = await copyOf(ferryFolder);
    const denied = [`${file}:1:1: cannot be written: permission denied; nothing was changed`];
    await chmod(join(folder, file), 0o444);
    expect(shown(await addPhrasing(folder, phrasing))).toEqual(denied);
    await chmod(join(folder, file), 0o644);
    await chmod(join(folder, 'questions'), 0o555);
    const result = shown(await addPhrasing(folder, phrasing));
    await chmod(join(folder, 'questions'), 0o755);
    expect(result).toEqual(denied);
  });

  it.each([
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk is full'],
    ['ENOENT', 'it no longer exists'],
    ['EIO', 'EIO'],
  ])('that cannot be written for %s is reported in words: %s', (code, words) => {
    expect(reasonNotWritten(Object.assign(new Error('no'), { code }))).toBe(words);
  });
});
