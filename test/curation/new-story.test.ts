import { cp, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/curation/json-schemas.ts';
import { createStory } from '../../src/curation/new-story/create-story.ts';
import { loadLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import { problemsOf, storyOf } from '../knowledge/damaged-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function newStory(): Promise<string> {
  const folder = join(await temporaryFolder(), 'story');
  expect(await createStory(folder, jsonSchemas())).toEqual({ ok: true });
  return folder;
}

describe('a new story', () => {
  it('is valid, and small enough to be read at once', async () => {
    const folder = await newStory();
    expect(await problemsOf(folder)).toEqual([]);
    const story = await storyOf(folder);
    expect(story.paragraphs.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
    expect(story.about.topics).toHaveLength(2);
    expect(story.entries).toHaveLength(3);
    expect(story.gaps).toHaveLength(1);
    expect(story.timeline).toHaveLength(2);
  });

  it('explains every file with comments', async () => {
    const folder = await newStory();
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
    expect(files).toHaveLength(7);
    for (const file of files) {
      const text = await readFile(join(folder, file), 'utf8');
      expect(text.split('\n')[1], file).toMatch(/^# \w.+\.$/);
    }
  });

  it('has labelled questions of each kind, in both languages, that are not phrasings and point to entries', async () => {
    const folder = await newStory();
    const { questions, problems } = await loadLabelledQuestions(folder);
    expect(problems).toEqual([]);
    for (const lang of ['en', 'fr']) {
      const kinds = questions.filter((question) => question.lang === lang).map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(['in', 'near', 'off']));
    }
    const { entries } = await storyOf(folder);
    const ids = entries.map(({ id }) => id);
    expect(new Set(questions.flatMap(({ accept }) => accept))).toEqual(new Set(ids));
    const phrasings = new Set(entries.flatMap(({ ask }) => [...ask.en, ...ask.fr]));
    expect(questions.filter(({ q }) => phrasings.has(q))).toEqual([]);
  });

  it('brings the schemas along', async () => {
    const folder = await newStory();
    const written = await readdir(join(folder, 'schema'));
    expect(written.sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  it('goes into an empty folder, into one that a link leads to, and makes the folders above', async () => {
    const place = await temporaryFolder();
    await mkdir(join(place, 'empty'));
    await mkdir(join(place, 'linked'));
    await symlink(join(place, 'linked'), join(place, 'link'));
    for (const folder of [
      join(place, 'empty'),
      join(place, 'link'),
      join(place, 'one', 'two', 'three'),
      `${place}/slash/`,
    ]) {
      expect(await createStory(folder, jsonSchemas())).toEqual({ ok: true });
      expect(await problemsOf(folder)).toEqual([]);
    }
    expect((await readdir(place)).sort()).toEqual(['empty', 'link', 'linked', 'one', 'slash']);
    expect(await readdir(join(place, 'linked'))).toContain('story.yaml');
  });

  it('leaves a folder alone that is not empty, and says so', async () => {
    const place = await temporaryFolder();
    await writeFile(join(place, 'mine.txt'), 'mine');
    expect(await createStory(place, jsonSchemas())).toEqual({
      ok: false,
      reason:
        'it is not empty (it contains mine.txt): name a folder that does not exist yet, or an empty one',
    });
    await cp(join(place, 'mine.txt'), join(place, 'yours.txt'));
    expect(await createStory(place, jsonSchemas())).toMatchObject({
      reason: expect.stringContaining('(it contains mine.txt and 1 more)'),
    });
    expect(await createStory(join(place, 'mine.txt'), jsonSchemas())).toEqual({
      ok: false,
      reason: 'it is a file: name a folder that does not exist yet, or an empty one',
    });
    expect((await readdir(place)).sort()).toEqual(['mine.txt', 'yours.txt']);
  });

  it('leaves nothing behind when writing fails midway', async () => {
    const place = await temporaryFolder();
    const schemas = new Map([...jsonSchemas(), ['story.schema.json/one.json', '{}']]);
    const failed = await createStory(join(place, 'one', 'two'), schemas);
    expect(failed).toEqual({ ok: false, reason: expect.stringMatching(/^could not make it: E\w+/) });
    expect(await readdir(place)).toEqual([]);

    await mkdir(join(place, 'empty'));
    await createStory(join(place, 'empty'), schemas);
    expect(await readdir(place, { recursive: true })).toEqual(['empty']);
  });

  it('leaves nothing behind when a folder above cannot be made', async () => {
    const place = await temporaryFolder();
    await writeFile(join(place, 'file'), '');
    const { ok } = await createStory(join(place, 'file', 'story'), jsonSchemas());
    expect(ok).toBe(false);
    const tooLong = await createStory(join(place, 'new', 'x'.repeat(300), 'story'), jsonSchemas());
    expect(tooLong).toMatchObject({ reason: expect.stringContaining('ENAMETOOLONG') });
    expect(await readdir(place)).toEqual(['file']);
  });
});
