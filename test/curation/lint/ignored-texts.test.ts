import { describe, expect, it } from 'vitest';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoredTexts } from '../../../src/curation/lint/ignored-texts.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { copyOf, ferryFolder, ferryIn, replaceIn } from '../../knowledge/damaged-folder.ts';

async function warningsOf(folder: string): Promise<readonly string[]> {
  const { files } = await readKnowledgeFiles(folder);
  return ignoredTexts(files).map((warning) => formatProblem(warning));
}

describe('texts that a story in one language leaves out', () => {
  it.each([
    ['en', 'French'],
    ['fr', 'English'],
  ] as const)('get one warning per file, with a count, in a story in %s', async (language, other) => {
    const folder = await copyOf(ferryFolder);
    await appendFile(join(folder, 'story.yaml'), `languages: [${language}]\n`);
    const warnings = await warningsOf(folder);
    expect(new Set(warnings.map((warning) => warning.split(':')[0])).size).toBe(warnings.length);
    expect(warnings).toContainEqual(
      expect.stringMatching(
        new RegExp(
          String.raw`^questions/ferry\.yaml:\d+:\d+: \d+ texts and lists in ${other}, the first one here, are ignored, ` +
            String.raw`for story\.yaml says languages: \[${language}\]: delete them, or delete that line`,
        ),
      ),
    );
  });

  it('are placed at the key of the other language', async () => {
    const folder = await ferryIn('en');
    expect(await warningsOf(folder)).toEqual([]);
    await replaceIn(folder, 'paragraphs.yaml', 'digest:\n    en:', 'digest:\n    fr: Un texte.\n    en:');
    expect(await warningsOf(folder)).toEqual([
      expect.stringMatching(/^paragraphs\.yaml:\d+:5: a text or list in French is ignored/u),
    ]);
  });

  it('are none in a story in both', async () => {
    expect(await warningsOf(ferryFolder)).toEqual([]);
  });
});
