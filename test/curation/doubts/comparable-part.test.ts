import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/curation/doubts/article.ts';
import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { bridgeFolder, copyOf, leaveOnly, replaceIn } from '../../knowledge/damaged-folder.ts';

const agreed = 'The mayor has agreed to the toll.';

/** Where the bridge says something of its story: the file, the text with its sources, and the same with what the mayor denies. */
const places = [
  [
    'an entry',
    'questions/bridge.yaml',
    "The bridge is green., fr: Le pont est vert. }\n  attribution: { en: the story, fr: l'article }\n  sources: [p1]",
    `${agreed}, fr: Oui. }\n  attribution: { en: the story, fr: l'article }\n  sources: `,
  ],
  [
    'a gap',
    'gaps/bridge.yaml',
    "The story does not say what it cost., fr: L'article ne dit pas ce qu'il a coûté. }\n  sources: []",
    `The story does not say what it cost. ${agreed}, fr: Non. }\n  sources: `,
  ],
  [
    'an event',
    'timeline.yaml',
    'The bridge opens., fr: Le pont ouvre. }\n  sources: [p1]',
    `${agreed}, fr: Oui. }\n  sources: `,
  ],
  [
    'the status',
    'story.yaml',
    'The bridge opened on Friday., fr: Le pont a ouvert vendredi. }\n      sources: [p1]',
    `${agreed}, fr: Oui. }\n      sources: `,
  ],
] as const;

/** The doubts about a folder, one per line. */
async function doubtsAbout(folder: string): Promise<readonly string[]> {
  const { manuscript } = checkFiles(await readKnowledgeFiles(folder));
  const read = await readArticle(folder, undefined);
  return doubts(manuscript, 'article' in read ? read.article : undefined).map((doubt) =>
    formatProblem(doubt),
  );
}

/** The doubts about the bridge when the mayor denies something in p1, something else affirms it in p2, and p2 cannot be read. */
async function doubtsWith(file: string, before: string, after: string): Promise<readonly string[]> {
  const folder = await copyOf(bridgeFolder);
  await replaceIn(folder, file, before, after);
  const denial = 'painted green. The mayor denied having agreed to the toll.';
  await replaceIn(folder, 'paragraphs.yaml', 'painted green.', denial);
  await replaceIn(folder, 'paragraphs.yaml', '9 January 2024.', `9 January 2024. ${agreed}`);
  await replaceIn(folder, 'paragraphs.yaml', '- id: p2\n', '- id: p2\n  colour: green\n');
  await leaveOnly(folder, 'en');
  return doubtsAbout(folder);
}

describe('in a folder where a paragraph cannot be read', () => {
  it.each(places)('%s that cites it is not doubted for what it may say', async (_, file, before, after) => {
    expect(await doubtsWith(file, before, `${after}[p1, p2]`)).toEqual([]);
  });

  it.each(places)('%s that cites only others is', async (_, file, before, after) => {
    const [doubt, ...others] = await doubtsWith(file, before, `${after}[p1]`);
    expect(doubt).toMatch(/^\S+\.yaml:\d+:\d+: p1 says "denied" of this, .*keep the denial$/u);
    expect(doubt?.startsWith(`${file}:`)).toBe(true);
    expect(others).toEqual([]);
  });

  it('what cites it is still doubted for what it shows by itself', async () => {
    const [[, file, before, after]] = places;
    expect(await doubtsWith(file, before, `${after.replace('toll', 'toll toll')}[p2]`)).toEqual([
      expect.stringContaining('"toll toll" stands twice in the answer'),
    ]);
  });
});

describe('in a folder whose names or paragraphs cannot all be read', () => {
  it.each(['pool', 'ferry', 'club'])('no name is strange: %s', async (name) => {
    const folder = await copyOf(join('test', 'evaluation', 'stories', name));
    await rm(join(folder, 'vocabulary.yaml'));
    expect(await doubtsAbout(folder)).toEqual([]);
  });

  it('names are not the words of the article', async () => {
    const folder = await copyOf(bridgeFolder);
    const said = 'It has Ann Writer, X1 and X2.';
    await replaceIn(folder, 'questions/bridge.yaml', 'en: The bridge is green.', `en: ${said}`);
    await writeFile(join(folder, 'article.txt'), said);
    expect(await doubtsAbout(folder)).toEqual([]);
    await rm(join(folder, 'vocabulary.yaml'));
    expect(await doubtsAbout(folder)).toEqual([]);
  });

  it('an alias may be in a paragraph that is not there', async () => {
    const folder = await copyOf(bridgeFolder);
    await replaceIn(
      folder,
      'vocabulary.yaml',
      'aliases: { en: [], fr: [] }',
      'aliases: { en: [Wryter], fr: [] }',
    );
    await replaceIn(folder, 'paragraphs.yaml', '- id: p0\n', '- id: p0\n  colour: green\n');
    expect(await doubtsAbout(folder)).toEqual([]);
  });
});

it('a headline keeps its place beside a statement that cannot be compared', async () => {
  const folder = await copyOf(bridgeFolder);
  await replaceIn(
    folder,
    'story.yaml',
    'The bridge of Lower Town opens',
    'The long bridge of Lower Town closes on Friday',
  );
  await replaceIn(folder, 'paragraphs.yaml', 'The bridge opened', 'The long bridge of Lower Town opened');
  await replaceIn(folder, 'story.yaml', 'sources: [p1]', 'sources: [p9]');
  await leaveOnly(folder, 'en');
  expect(await doubtsAbout(folder)).toEqual([
    expect.stringMatching(/^story\.yaml:\d+:\d+: the headline says "closes"/u),
  ]);
});
