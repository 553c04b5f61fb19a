import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyFixes, findFixes } from '../../../src/curation/fix/fix-folder.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { copyOf, ferryFolder, replaceIn, storyOf } from '../../knowledge/damaged-folder.ts';

const file = 'questions/ferry.yaml';

it('fixes the files that need it, once, and the story stays the same', async () => {
  const folder = await copyOf(ferryFolder);
  await applyFixes(folder);
  const before = await storyOf(folder);
  await replaceIn(folder, file, 'sources: [p1, p3]', "sources: [p3, 'p1'] ");
  const found = findFixes((await readKnowledgeFiles(folder)).files);
  const applied = await applyFixes(folder);
  expect(applied).toEqual([{ file, counts: { order: 1, spacing: 1, quotes: 1, schema: 0 } }]);
  expect(found).toEqual(applied);
  expect(await readFile(join(folder, file), 'utf8')).toContain('  sources: [p1, p3]\n');
  expect(await storyOf(folder)).toEqual(before);
  expect(await applyFixes(folder)).toEqual([]);
});

it('keeps the mode of a file, and leaves nothing else in the folder', async () => {
  const folder = await copyOf(ferryFolder);
  const names = await readdir(join(folder, 'questions'));
  await replaceIn(folder, file, 'sources: [p2]', 'sources: [p2]  ');
  await chmod(join(folder, file), 0o660);
  await applyFixes(folder);
  expect((await stat(join(folder, file))).mode % 0o1000).toBe(0o660);
  expect(await readdir(join(folder, 'questions'))).toEqual(names);
});

it('ignores files that are not YAML', async () => {
  const folder = await copyOf(ferryFolder);
  await applyFixes(folder);
  await writeFile(join(folder, 'gaps/ferry.yaml'), '- id: "open  \n');
  await replaceIn(folder, 'story.yaml', 'published:', 'published: ');
  await replaceIn(folder, file, 'sources: [p2]', 'sources: [p2]  ');
  expect((await applyFixes(folder)).map((fixes) => fixes.file)).toEqual([file]);
});
