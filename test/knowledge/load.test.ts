import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFiles, loadStory } from '../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../src/knowledge/read-files.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn, storyOf } from './damaged-folder.ts';

const files = [
  'story.yaml',
  'paragraphs.yaml',
  'vocabulary.yaml',
  'timeline.yaml',
  'gaps/ferry.yaml',
  'questions/opening.yaml',
];

describe('a valid folder', () => {
  it('becomes a story with its entries in the order of the topics', async () => {
    const story = await storyOf(ferryFolder);
    expect(story.about.sourceLanguage).toBe('en');
    expect(story.about.firstQuestions).toEqual(['opening-when', 'ferry-cost']);
    expect(story.entries.map(({ id, topic }) => `${topic}/${id}`)).toEqual([
      'opening/opening-when',
      'opening/opening-who',
      'opening/opening-where',
      'ferry/ferry-cost',
      'ferry/ferry-chip',
      'ferry/ferry-effect',
    ]);
    expect(story.gaps.map(({ id }) => id)).toEqual(['ticket-price', 'other-shipyards']);
    expect(story.timeline).toHaveLength(3);
    expect(story.vocabulary.names).toHaveLength(6);
  });

  it('is typeset where readers see it, and left as typed where they do not', async () => {
    const story = await storyOf(ferryFolder);
    const [opened] = story.entries;
    expect(opened?.ask.fr).toEqual(['Quand la ligne Larkspur a-t-elle ouvert\u202F?', "c'était quel jour"]);
    expect(story.entries[1]?.answer.fr).toBe(
      'C’est Ines Calloway\u202F; elle a parlé d’«\u202Fune révolution tranquille\u202F».',
    );
    expect(story.paragraphs[3]?.digest.fr).toContain('1\u202F000 passagers');
    expect(story.about.topics[0]?.title.fr).toBe('L’ouverture');
  });

  it('is frozen all the way down', async () => {
    const story = await storyOf(ferryFolder);
    const notFrozen: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) notFrozen.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    visit(story, 'story');
    expect(notFrozen).toEqual([]);
  });

  it('has a version that changes with any byte and with nothing else', async () => {
    const first = await copyOf(ferryFolder);
    const second = await copyOf(ferryFolder);
    const before = await storyOf(first);
    expect(before.version).toMatch(/^[0-9a-f]{64}$/);
    expect((await storyOf(second)).version).toBe(before.version);
    await appendFile(join(second, 'gaps/ferry.yaml'), '# A comment.\n');
    expect((await storyOf(second)).version).not.toBe(before.version);
  });

  it('may use anchors and aliases, a byte order mark and the line ends of Windows', async () => {
    const folder = await copyOf(ferryFolder);
    const file = 'questions/opening.yaml';
    await replaceIn(folder, file, "{ en: the paper's account", "&paper { en: the paper's account");
    await replaceIn(
      folder,
      file,
      "attribution: { en: the paper's account, fr: récit du journal }",
      'attribution: *paper',
    );
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect((await storyOf(folder)).entries[2]?.attribution.fr).toBe('récit du journal');
  });
});

describe('a damaged folder', () => {
  it('is refused with the problems of all its files at once, by file, line and column', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'precision: day', 'precision: hour');
    await replaceIn(folder, 'questions/ferry.yaml', '€12.5 million', '€13.5 million');
    await replaceIn(folder, 'gaps/ferry.yaml', 'sources: [p2]', 'sources: [p22]');
    await replaceIn(folder, 'questions/opening.yaml', 'sources: [p1]', 'sources: [p1');
    expect(await problemsOf(folder)).toEqual([
      'gaps/ferry.yaml:6:13: no paragraph has the id "p22": did you mean "p2"?',
      'questions/ferry.yaml:4:37: "€13.5 million" is not in the digest of p2: cite the paragraph that has it, or correct the answer',
      'questions/ferry.yaml:4:37: the figure "€13.5 million" is in the English answer and not in the French one',
      `questions/ferry.yaml:5:47: the figure "12,5 millions d'euros" is in the French answer and not in the English one`,
      'questions/opening.yaml:7:12: what opens here is not closed: end it with ]',
      'timeline.yaml:14:14: precision must be one of year, month, day, season, but is "hour"',
    ]);
  });

  it('is refused without anything thrown, whatever bytes a file contains', async () => {
    const folder = await copyOf(ferryFolder);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.uint8Array({ maxLength: 300 }), async (file, bytes) => {
        const path = join(folder, file);
        const sound = await readFile(path);
        await writeFile(path, bytes);
        const loaded = await loadStory(folder);
        await writeFile(path, sound);
        expect(loaded.ok || loaded.problems.length > 0).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('throws nothing when a part of a file is replaced by any text', async () => {
    const sound = await readKnowledgeFiles(ferryFolder);
    const scraps = fc.constantFrom(
      '',
      '*x',
      '&a [*a]',
      '!!',
      '{',
      '[[',
      '\t',
      '"',
      '---',
      ': ',
      '\u202E',
      '<<: *p',
      '? ',
      '|',
      '#',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...sound.files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(30),
        scraps,
        (file, at, length, scrap) => {
          const start = Math.floor(at * file.text.length);
          const text = file.text.slice(0, start) + scrap + file.text.slice(start + length);
          const damaged = { name: file.name, bytes: Buffer.from(text), text };
          const all = sound.files.map((each) => (each === file ? damaged : each));
          for (const problem of checkFiles({ ...sound, files: all }).problems) {
            expect(problem.message).not.toBe('');
            expect(Math.min(problem.line, problem.column)).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
