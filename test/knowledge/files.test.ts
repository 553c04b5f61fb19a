import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsOf, storyOf } from './damaged-folder.ts';

describe('a folder that cannot be read', () => {
  it('is named when it is not there', async () => {
    expect(await problemsOf(join(ferryFolder, 'nowhere'))).toEqual([
      '.:1:1: the knowledge folder does not exist',
    ]);
  });

  it('is named when it is a file', async () => {
    expect(await problemsOf(join(ferryFolder, 'gaps/ferry.yaml'))).toEqual([
      '.:1:1: is not a folder: the knowledge folder is expected here',
    ]);
  });

  it('is named when it has no folder of questions', async () => {
    const folder = await copyOf(ferryFolder);
    await rm(join(folder, 'questions'), { recursive: true });
    expect(await problemsOf(folder)).toEqual([
      'questions:1:1: the folder of the questions, one file per topic, does not exist: bring it back',
    ]);
  });

  it('is named when its folder of questions is empty', async () => {
    const folder = await copyOf(ferryFolder);
    await rm(join(folder, 'questions', 'opening.yaml'));
    await rm(join(folder, 'questions', 'ferry.yaml'));
    expect(await problemsOf(folder)).toEqual([
      'questions:1:1: contains no file of questions: add one named TOPIC.yaml',
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each(['story.yaml', 'paragraphs.yaml', 'vocabulary.yaml', 'timeline.yaml'])(
    'is named alone when %s is not there',
    async (file) => {
      const folder = await copyOf(ferryFolder);
      await rm(join(folder, file));
      expect(await problemsOf(folder)).toEqual([
        `${file}:1:1: the file does not exist: bring it back, or take the one that sidebar new-story makes`,
      ]);
    },
  );

  it('is named when a folder has its name', async () => {
    const folder = await copyOf(ferryFolder);
    await rm(join(folder, 'gaps/ferry.yaml'));
    await mkdir(join(folder, 'gaps/ferry.yaml'));
    await mkdir(join(folder, 'questions', 'more.yaml'));
    expect(await problemsOf(folder)).toEqual([
      'gaps/ferry.yaml:1:1: is not a file: a YAML file is expected here',
      'questions/more.yaml:1:1: is not a file: a YAML file is expected here',
      'questions/more.yaml:1:1: story.yaml has no topic "more": add it there, or remove this file',
    ]);
  });

  it('is named when its links go round in a loop', async () => {
    const folder = await copyOf(ferryFolder);
    await rm(join(folder, 'gaps/ferry.yaml'));
    await symlink('ferry.yaml', join(folder, 'gaps/ferry.yaml'));
    expect(await problemsOf(folder)).toEqual([
      'gaps/ferry.yaml:1:1: the file cannot be read: its symbolic links form a loop',
    ]);
  });

  it('is refused above 2 MB', async () => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'gaps/ferry.yaml'), '#'.repeat(2_000_001));
    expect(await problemsOf(folder)).toEqual([
      'gaps/ferry.yaml:1:1: is too large: 2000001 bytes, and the limit is 2 MB (2000000 bytes)',
    ]);
  });

  it.each([
    [
      'a byte of Latin-1',
      Buffer.from('# caf\xe9 noir\n', 'latin1'),
      'gaps/ferry.yaml:1:6: is not UTF-8 text: byte 0xE9 at offset 5; save the file as UTF-8',
    ],
    [
      'a cut character',
      Buffer.from('# é\n# é').subarray(0, -1),
      'gaps/ferry.yaml:2:3: is not UTF-8 text: byte 0xC3 at offset 7; save the file as UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFF[]', 'utf16le'),
      'gaps/ferry.yaml:1:1: is not UTF-8 text: byte 0xFF at offset 0; save the file as UTF-8',
    ],
    [
      'a NUL',
      Buffer.from('# one\n# \0'),
      'gaps/ferry.yaml:2:3: contains a NUL character (U+0000): remove it',
    ],
  ])('is refused with %s, with its place', async (_what, bytes, expected) => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'gaps/ferry.yaml'), bytes);
    expect(await problemsOf(folder)).toEqual([expected]);
  });

  it.each(['', '# Only a comment.\n', '~\n'])('is refused when it is empty: %j', async (text) => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'gaps/ferry.yaml'), text);
    expect(await problemsOf(folder)).toEqual([
      'gaps/ferry.yaml:1:1: the file is empty: bring back what was in it, or write [] where a list may have no items',
    ]);
  });
});

describe('a stray file in questions/', () => {
  it.each(['notes.txt', 'topic.txt', 'opening.yml', 'opening.json', 'opening', 'README'])(
    'is refused when it is %s',
    async (name) => {
      const folder = await copyOf(ferryFolder);
      await writeFile(join(folder, 'questions', name), 'anything');
      expect(await problemsOf(folder)).toEqual([
        `questions/${name}:1:1: is not a file of questions: name it TOPIC.yaml, or remove it`,
      ]);
    },
  );

  it.each([
    '.opening.yaml.swp',
    '.DS_Store',
    'opening.yaml~',
    'opening.yaml.bak',
    'opening.swp',
    '#opening.yaml#',
    'opening.yaml.orig',
    'opening.yaml.rej',
    'opening.yaml.save',
    'opening.yaml.save.1',
    'opening.yaml.swo',
    'opening.yaml.tmp',
    'opening.yaml.BAK',
    'opening.yaml.old',
    'opening.yaml.part',
    'opening.yaml.mine',
    'opening.yaml.r12',
    '~$opening.docx',
    '4913',
    'sedx1Y2z3',
    'Thumbs.db',
    'desktop.ini',
    'Icon\r',
    '__MACOSX',
  ])('is passed over when a program left it: %s', async (name) => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'questions', name), 'anything');
    expect((await storyOf(folder)).entries).toHaveLength(6);
  });
});

it('a numbered copy of a file is reported once, and not each of its items', async () => {
  const folder = await copyOf(ferryFolder);
  await cp(join(folder, 'questions/ferry.yaml'), join(folder, 'questions/ferry (1).yaml'));
  expect(await problemsOf(folder)).toEqual([
    'questions/ferry (1).yaml:1:1: the name of the file is not a valid id: use up to 60 lower-case letters, digits and single ' +
      'hyphens between them; remove it if it is a copy',
  ]);
});
