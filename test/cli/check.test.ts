import { appendFile, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check as checkVerb } from '../../src/cli/check.ts';
import { knowledgeFolder } from '../../src/cli/command-line.ts';
import { applyFixes } from '../../src/curation/fix/fix-folder.ts';
import { copyOf, ferryFolder, replaceIn } from '../knowledge/damaged-folder.ts';
import { copyFolder } from '../support/copy-folder.ts';
import { sharedFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

async function damaged(): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
  await replaceIn(folder, 'questions/ferry.yaml', 'related: [ferry-chip]', 'related: [ferry-ship]');
  return folder;
}

const place = join('questions', 'ferry.yaml');
const fewPhrasings = 'warning: 8 of the 8 entries and gaps have fewer than 10 phrasings in a language';
const message = 'no entry has the id "ferry-ship": did you mean "ferry-chip"?';

const tidy = sharedFolder();

/** A copy of the ferry story with everything fixed that `--fix` fixes. */
function tidied(): Promise<string> {
  return copyOf(tidy.path);
}

beforeAll(async () => {
  await copyFolder(ferryFolder, tidy.path);
  await applyFixes(tidy.path);
});

function check(...words: readonly string[]) {
  return run(checkVerb, words);
}

/** Keeps beside the knowledge, as its article, what its digests say. */
async function keepArticle(folder: string): Promise<void> {
  const paragraphs = await readFile(join(folder, 'paragraphs.yaml'), 'utf8');
  const texts = parse(paragraphs) as { readonly id: string; readonly digest: { readonly en: string } }[];
  await writeFile(
    join(folder, 'article.txt'),
    texts.map(({ id, digest }) => `${id} ${digest.en}`).join('\n\n'),
  );
}

describe('check', () => {
  it('reminds of drafts that are not filled in, once per file', async () => {
    const folder = await tidied();
    const path = join(folder, 'gaps', 'ferry.yaml');
    const lines = (await readFile(path, 'utf8')).split('\n').length;
    await appendFile(path, '\n# - id: no-price\n#   answer:\n#     en: # TODO\n#     fr: # TODO\n');
    expect((await check('--knowledge', folder)).output).toContain(
      `${path}:${lines + 3}:1: warning: 2 places in this file are still to be filled in (TODO), those of 1 draft in comments included; the first is here`,
    );
  });

  it('prints warnings, then counts what a sound folder holds, and ends with 0', async () => {
    const folder = await tidied();
    const { output, errors, exitCode } = await check('--knowledge', folder);
    const lines = output.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(
      `${join(folder, 'questions', 'opening.yaml')}:10:5: warning: 8 of the 8 entries and gaps have fewer than 10 phrasings`,
    );
    expect(lines.slice(-2)).toEqual([
      `${folder}: 6 entries, 32 phrasings, 2 gaps, 3 events: no problems, 1 warning`,
      '',
    ]);
    expect([errors, exitCode]).toEqual(['', 0]);
  });

  it('reminds of questions of the sample in the labelled questions of another story', async () => {
    const folder = await tidied();
    const sample = await readFile(
      join('src', 'curation', 'new-story', 'template', 'evaluation.jsonl'),
      'utf8',
    );
    const near = sample.split('\n').filter((line) => line.includes('"near"'));
    await writeFile(join(folder, 'evaluation.jsonl'), near.join('\n'));
    expect((await check('--knowledge', folder)).output).toContain(
      `${join(folder, 'evaluation.jsonl')}:1:1: warning: 2 questions are still the sample's`,
    );
  });

  it('warns of what --fix would change, one line per file, and changes nothing without it', async () => {
    const folder = await tidied();
    await replaceIn(folder, 'questions/ferry.yaml', 'sources: [p1, p3]', "sources: [p3, 'p1'] ");
    const { output, exitCode } = await check('--knowledge', folder);
    expect(output.split('\n')).toContain(
      `${join(folder, place)}:1:1: warning: 3 places in this file that sidebar check --fix would correct: order (1), spacing (1) and quotes (1)`,
    );
    expect(exitCode).toBe(0);
    expect(await readFile(join(folder, place), 'utf8')).toContain("sources: [p3, 'p1'] \n");
  });

  it('fixes with --fix, says what, and checks what is there then', async () => {
    const folder = await tidied();
    await replaceIn(folder, 'questions/ferry.yaml', 'sources: [p1, p3]', "sources: [p3, 'p1'] ");
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch ');
    const { output, exitCode } = await check('--fix', '--knowledge', folder);
    expect(output.split('\n')).toEqual([
      `${join(folder, place)}: 3 fixes (order (1), spacing (1) and quotes (1))`,
      `${join(folder, 'timeline.yaml')}: 1 fix (spacing)`,
      expect.stringMatching(
        /timeline\.yaml:\d+:9: kind must be one of .*, but is "lunch": did you mean "launch"\?$/,
      ),
      expect.stringContaining(fewPhrasings),
      `${folder}: 1 problem and 1 warning`,
      '',
    ]);
    expect(exitCode).toBe(1);
    const again = await check('--fix', '--knowledge', folder);
    expect(again.output).toMatch(/^[^\n]*kind must be one of/);
  });

  it('puts what the article does not have first, under a heading of its own', async () => {
    const folder = await tidied();
    const paragraphs = await readFile(join(folder, 'paragraphs.yaml'), 'utf8');
    expect(paragraphs).toContain('1,000');
    const texts = parse(paragraphs) as { readonly id: string; readonly digest: { readonly en: string } }[];
    const article = texts.map(({ id, digest }) => `${id} ${digest.en.replace('1,000', '900')}`).join('\n\n');
    await writeFile(join(folder, 'article.txt'), article);
    const { output, exitCode } = await check('--knowledge', folder);
    const lines = output.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Not in the article, correct these first: 1',
      expect.stringMatching(
        /paragraphs\.yaml:\d+:\d+: warning: "1,000" is not in paragraph p\d of the article: /u,
      ),
      '',
      expect.stringMatching(/^Other warnings: \d+$/u),
    ]);
    expect(exitCode).toBe(0);
    expect(JSON.parse((await check('--json', '--knowledge', folder)).output)).toHaveProperty(
      'warnings.0.message',
      expect.stringContaining('"1,000" is not in paragraph'),
    );
  });

  it('puts a wrong figure of a digest before the answers that it makes problems of, and says which may be wrong', async () => {
    const folder = await tidied();
    await keepArticle(folder);
    await replaceIn(folder, 'paragraphs.yaml', '€12.5 million', '€13.5 million');
    await replaceIn(folder, 'paragraphs.yaml', "12,5 millions d'euros", "13,5 millions d'euros");
    const { output, exitCode } = await check('--knowledge', folder);
    const lines = output.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'Not in the article, correct these first: 1',
      expect.stringMatching(
        /paragraphs\.yaml:\d+:\d+: warning: "€13\.5 million" is not in paragraph p2 of the article: /u,
      ),
      '',
    ]);
    const problems = lines.slice(3, 7);
    for (const line of problems) {
      expect(line).toMatch(
        /: "(?:€12\.5 million|12,5 millions d'euros)" is in paragraph p2 of the article and not in its digest: correct the digest of p2, which may be wrong, or else the answer$/u,
      );
    }
    expect(lines[7]).toMatch(/^Other warnings: \d+$/u);
    expect(lines.at(-1)).toMatch(/: 4 problems and \d+ warnings$/u);
    expect(exitCode).toBe(1);
    expect(JSON.parse((await check('--json', '--knowledge', folder)).output)).toMatchObject({
      problems: problems.map(() => expect.anything() as unknown),
      counts: null,
      warnings: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('"€13.5 million"') as unknown }),
      ]) as unknown,
    });
  });

  it('still blames an answer for a figure that the article does not have', async () => {
    const folder = await tidied();
    await keepArticle(folder);
    await replaceIn(folder, 'gaps/ferry.yaml', '€12.5 million', '€14 million');
    expect((await check('--knowledge', folder)).output).toContain(
      '"€14 million" is not in the digest of p2: cite the paragraph that has it, or correct the answer',
    );
  });

  it('compares the texts with the article that ARTICLE names, or that lies beside them', async () => {
    const folder = await tidied();
    const elsewhere = join(await temporaryFolder(), 'story.txt');
    await writeFile(
      elsewhere,
      'Port Aster expects 40% fewer cars on the bridge, and 1,000 passengers a day.',
    );
    const words = ['--knowledge', folder];
    const warning = 'is word for word in the article, 10 words in a row: say it in your own words';
    expect((await check(...words)).output).not.toContain(warning);
    const named = await run(checkVerb, words, { environment: { ARTICLE: elsewhere } });
    expect([named.exitCode, named.errors]).toEqual([0, '']);
    expect(named.output).toContain(warning);
    await rename(elsewhere, join(folder, 'article.txt'));
    expect((await check(...words)).output).toBe(named.output);
  });

  it('says what is wrong with ARTICLE', async () => {
    const missing = join(await temporaryFolder(), 'story.txt');
    expect(await run(checkVerb, ['--knowledge', ferryFolder], { environment: { ARTICLE: missing } })).toEqual(
      {
        output: '',
        errors: `ARTICLE: the file does not exist: ${missing}. Run sidebar check --help.\n`,
        exitCode: 2,
      },
    );
  });

  it('moves the gaps of an older version with --fix, and warns about them without it', async () => {
    const folder = await tidied();
    await rename(join(folder, 'gaps', 'ferry.yaml'), join(folder, 'gaps.yaml'));
    const warning = `${join(folder, 'gaps.yaml')}:1:1: warning: gaps now have a folder, one file per topic: --fix moves this file to gaps/gaps.yaml\n`;
    const warned = await check('--knowledge', folder);
    expect(warned.output).toContain(warning);
    const { output, exitCode } = await check('--fix', '--knowledge', folder);
    expect(output.split('\n')[0]).toBe(`${join(folder, 'gaps.yaml')}: moved to gaps/gaps.yaml`);
    expect(output).toContain('2 gaps, 3 events: no problems');
    expect(output).not.toContain('older version');
    expect(exitCode).toBe(0);
    await rename(join(folder, 'gaps', 'gaps.yaml'), join(folder, 'elsewhere.yaml'));
    await symlink('elsewhere.yaml', join(folder, 'gaps.yaml'));
    expect((await check('--fix', '--knowledge', folder)).output).toContain(
      'gaps.yaml: left as it is: it is a symbolic link: put it into gaps/ by hand\n',
    );
  });

  it('leaves a file alone that fixing would change, and says so', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'questions/ferry.yaml', 'sources: [p2]', 'sources: [&first p2, p1]');
    await replaceIn(folder, 'questions/ferry.yaml', 'sources: [p2]', 'sources: [*first]');
    const warned = await check('--knowledge', folder);
    expect(warned.output).toContain(
      `${join(folder, place)}:1:1: warning: order, spacing or quotes could be better, but --fix cannot change them`,
    );
    await replaceIn(folder, 'story.yaml', 'published:', 'pubished:');
    expect((await check('--fix', '--knowledge', folder)).output).toContain(
      `${join(folder, place)}: left as it is: fixing it would change what it says\n`,
    );
  });

  it('says that a folder does not exist', async () => {
    const { output, exitCode } = await check('--knowledge', 'no-such-folder');
    expect(output).toBe('no-such-folder:1:1: the knowledge folder does not exist\n');
    expect(exitCode).toBe(1);
  });

  it('prints one JSON object when asked to', async () => {
    const sound = await tidied();
    await replaceIn(sound, 'timeline.yaml', 'kind: launch', 'kind: launch ');
    const { output: found } = await check('--json', '--knowledge', sound);
    expect(JSON.parse(found)).toEqual({
      problems: [],
      counts: { entries: 6, phrasings: 32, gaps: 2, events: 3 },
      warnings: expect.toSatisfy((warnings: readonly object[]) => warnings.length === 2),
    });
    const folder = await damaged();
    const { output, exitCode } = await check('--json', '--fix', '--knowledge', folder);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      fixed: [{ file: join(folder, 'timeline.yaml'), counts: { order: 0, spacing: 0, quotes: 2 } }],
      counts: null,
      warnings: [{ message: expect.stringContaining('fewer than 10 phrasings') as unknown }],
      problems: [
        { file: join(folder, place), line: 8, column: 13, message },
        { line: 7, column: 9 },
      ],
    });
  });

  it('takes the folder from the command line, from KNOWLEDGE_DIR, or else "knowledge"', async () => {
    const environment = { KNOWLEDGE_DIR: 'somewhere' };
    expect((await run(checkVerb, [], { environment })).output).toMatch(/^somewhere:1:1:/);
    expect((await run(checkVerb, ['--knowledge', 'nowhere'], { environment })).output).toMatch(
      /^nowhere:1:1:/,
    );
    expect(knowledgeFolder(undefined, { KNOWLEDGE_DIR: '' })).toBe('knowledge');
  });

  it.each([
    [['--quick'], 'Unknown option "--quick".'],
    [['folder'], 'Unexpected argument "folder".'],
    [['--knowledge'], '--knowledge needs a value.'],
    [['--knowledge', '--json'], '--knowledge needs a value.'],
    [['--knowledge', ''], '--knowledge needs the path of a folder.'],
    [['--json=yes'], '--json takes no value.'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar check --help.\n`;
    expect(await check(...words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});
