import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/text/language.ts';
import type { Story } from '../../src/knowledge/story.ts';
import { sharedFolder } from '../support/temporary-folder.ts';
import { copyOf, problemsOf, replaceIn, shippedFolder, storyOf } from './damaged-folder.ts';

describe('the shipped story', () => {
  let story: Story;
  beforeAll(async () => {
    story = await storyOf(shippedFolder);
  });

  it('has at least 70 entries and 25 gaps', () => {
    expect(story.entries.length).toBeGreaterThanOrEqual(70);
    expect(story.gaps.length).toBeGreaterThanOrEqual(25);
  });

  it.each(languages)('has at least 8 phrasings of each entry in %s', (language) => {
    expect(story.entries.filter(({ ask }) => ask[language].length < 8).map(({ id }) => id)).toEqual([]);
  });

  it('cites every paragraph', () => {
    const cited = new Set([...story.entries, ...story.timeline].flatMap(({ sources }) => sources));
    expect(story.paragraphs.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('is not doubted elsewhere for the words of a file that does not parse', async () => {
    const folder = await copyOf(shippedFolder);
    await replaceIn(folder, 'questions/statements.yaml', '  attribution: {', '  attribution: {{');
    const files = (await problemsOf(folder)).map((problem) => problem.split(':')[0]);
    expect([...new Set(files)]).toEqual(['questions/statements.yaml']);
  });

  it('is refused for each answer of a topic in which a figure is changed', async () => {
    const folder = await copyOf(shippedFolder);
    const hit = story.entries.filter(({ topic, answer }) => topic === 'markets' && answer.en.includes('17%'));
    const file = join(folder, 'questions', 'markets.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('17%', '71%'));
    const problems = await problemsOf(folder);
    expect(hit.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => problem.includes('"71%" is not in the digest'))).toHaveLength(
      hit.length,
    );
  });

  it('names its JSON Schema on the first line of every file', async () => {
    const fixed = ['story', 'paragraphs', 'vocabulary', 'timeline'];
    for (const name of fixed) {
      const text = await readFile(join(shippedFolder, `${name}.yaml`), 'utf8');
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=schema/${name}.schema.json`);
    }
    for (const folder of ['questions', 'gaps']) {
      for (const name of await readdir(join(shippedFolder, folder))) {
        const text = await readFile(join(shippedFolder, folder, name), 'utf8');
        expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=../schema/${folder}.schema.json`);
      }
    }
  });
});

/** What is changed, in which file, from what to what, and the problem that this is. */
type Damage = readonly [what: string, file: string, before: string, after: string, problem: string];

const contents: readonly Damage[] = [
  [
    'a figure in the timeline',
    'timeline.yaml',
    'about $1 trillion',
    'about $2 trillion',
    '"$2 trillion" is not in the digest of p9',
  ],
  [
    'a date in a digest',
    'paragraphs.yaml',
    'to be Friday 31 January 2025.',
    'to be Friday 30 January 2025.',
    'the figure "30" is in the English digest and not in the French one',
  ],
  [
    'a chip in the timeline',
    'timeline.yaml',
    'La H800 est restreinte',
    'La H20 est restreinte',
    'the chip "H20" is in the French text and not in the English one',
  ],
  [
    'a person in the timeline',
    'timeline.yaml',
    'en: Trump and Huang meet',
    'en: Biden and Huang meet',
    '"Biden" is not in the digest of p1',
  ],
  [
    'a first question',
    'story.yaml',
    '- nvidia-share-fall',
    '- nvidia-share-falls',
    'no entry has the id "nvidia-share-falls": did you mean "nvidia-share-fall"?',
  ],
  [
    'an order of dates',
    'timeline.yaml',
    'from: 2025-01-30\n  to: 2025-01-30',
    'from: 2025-01-28\n  to: 2025-01-28',
    '"commerce-probe-reported" is earlier than "h20-considered" before it',
  ],
];

/** Without its vocabulary or a topic a story is not compared with itself. */
const structure: readonly Damage[] = [
  [
    'a topic',
    'story.yaml',
    '- id: chips',
    '- id: chip',
    'there is no file questions/chip.yaml: did you mean "chips"?',
  ],
  ['a key', 'vocabulary.yaml', 'aliases:', 'alias:', 'unknown key "alias": did you mean "aliases"?'],
];

describe.each([
  ['its contents', contents],
  ['its structure', structure],
])('the shipped story, damaged in %s', (_, damages) => {
  const place = sharedFolder();
  let problems: readonly string[];

  // All at once, for such a story takes long to check.
  beforeAll(async () => {
    const folder = join(place.path, 'knowledge');
    await cp(shippedFolder, folder, { recursive: true });
    for (const [, file, before, after] of damages) await replaceIn(folder, file, before, after);
    problems = await problemsOf(folder);
  });

  it.each(damages)('is refused for %s', (_what, file, _before, _after, expected) => {
    expect(
      problems.filter((problem) => problem.startsWith(`${file}:`) && problem.includes(expected)),
    ).toHaveLength(1);
  });
});
