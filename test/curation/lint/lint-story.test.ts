import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lintStory } from '../../../src/curation/lint/lint-story.ts';
import { createPlaceFinder } from '../../../src/curation/lint/place-finder.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { copyOf, ferryFolder, replaceIn } from '../../knowledge/damaged-folder.ts';
import { builtOf } from '../../support/build.ts';

/** The warnings about a folder, one per line, with paths inside the folder. */
async function warningsOf(folder: string): Promise<readonly string[]> {
  const { story, model } = await builtOf(folder);
  const { files } = await readKnowledgeFiles(folder);
  return lintStory(story, model, createPlaceFinder(files, '.')).map((warning) => formatProblem(warning));
}

const ferry = join('questions', 'ferry.yaml');
const opening = join('questions', 'opening.yaml');

it('says once how many entries and gaps lack phrasings, and nothing else about the ferry', async () => {
  expect(await warningsOf(ferryFolder)).toEqual([
    `${opening}:10:5: 8 of the 8 entries and gaps have fewer than 10 phrasings in a language, so that many ways to ask are not ` +
      'recognised: add some to "opening-when" (2 in English and 2 in French), "opening-who" (2 in English and 2 in French), ' +
      '"opening-where" (2 in English and 2 in French), "ferry-cost" (2 in English and 2 in French), ' +
      '"ferry-chip" (2 in English and 2 in French) and 3 more',
  ]);
});

it('reports phrasings that two entries share or that add nothing, long answers, and the language that lacks phrasings', async () => {
  const folder = await copyOf(ferryFolder);
  const many = Array.from({ length: 9 }, (_, index) => `      - price in ${2001 + index}\n`).join('');
  const long = 'It said so more than once, and nobody has said anything else about the boats since then. ';
  await replaceIn(folder, ferry, '      - price of the boats\n', many);
  await replaceIn(folder, ferry, '12.5 million.', `12.5 million. ${long.repeat(3).trim()}`);
  await replaceIn(
    folder,
    ferry,
    '      - fewer cars on the bridge\n',
    '      - How much did those boats cost?\n      - wat will the ferry change for traffic\n',
  );
  const warnings = await warningsOf(folder);
  expect(warnings).toEqual([
    `${ferry}:4:9: the English answer of "ferry-cost" has 309 characters, 9 more than the 300 that people read in a chat: ` +
      'keep what was asked and move the rest to a related entry',
    `${ferry}:11:9: "How much did the boats cost?" of "ferry-cost" is almost the phrasing "How much did those boats cost?" ` +
      `of "ferry-effect" at ${ferry}:52:9, and the matcher can hardly tell them apart: reword one, or move it to the other`,
    `${ferry}:53:9: "wat will the ferry change for traffic" adds nothing to "What will the ferry change for traffic?" ` +
      `at ${ferry}:51:9: to the matcher they are the same words; reword it or remove it`,
    expect.stringMatching(/:10:5: 8 of the 8 .* "ferry-cost" \(2 in French\), /u),
  ]);
});
