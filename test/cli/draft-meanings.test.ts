import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/serving/build.ts';
import { draft } from '../../src/cli/draft.ts';
import type { Asked } from '../../src/question-log/question-event.ts';
import { copyOf } from '../knowledge/damaged-folder.ts';
import { asked, newLogPath, openStore, picked } from '../question-log/support.ts';
import { keptBuilds } from '../support/kept-builds.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const captain = 'le pacha avait picolé ou pas ?';
const banana = 'best recipe for banana bread';

/** A log of today in which readers asked these, and nothing answered them. */
async function logOf(questions: readonly Partial<Asked>[], pick?: string): Promise<string> {
  const path = await newLogPath();
  const store = openStore(path);
  const at = Date.now();
  for (const question of questions) {
    const event = asked(question);
    const picks = pick === undefined ? [] : [{ at, event: picked(event.key, pick) }];
    store.write([{ at, event }, ...picks]);
  }
  store.close();
  return path;
}

const ferryBuilds = keptBuilds('draft-ferry');
const poolBuilds = keptBuilds('draft-pool');

function copyOfFerry(): Promise<string> {
  return copyOf(join('test', 'evaluation', 'stories', 'ferry'));
}

function terminal(): PassThrough & { readonly isTTY: boolean } {
  return Object.assign(new PassThrough(), { isTTY: true });
}

/** Presses these keys at a terminal, and returns the result with everything that was shown. */
async function press(keys: string, folder: string, log: string, buildCache = ferryBuilds): Promise<string> {
  const [input, output, errors] = [terminal(), terminal(), terminal()];
  input.write(keys);
  const io = { environment: {}, input, output, errors, buildCache };
  const result = await draft(['--meanings', '--knowledge', folder, '--log', log], io);
  expect([result.errors, result.exitCode]).toEqual(['', 0]);
  return `${String(output.read() ?? '')}${result.output}`;
}

function vocabularyOf(folder: string): Promise<string> {
  return readFile(join(folder, 'vocabulary.yaml'), 'utf8');
}

describe('draft --meanings at a terminal', () => {
  it('writes the words that one key accepts, and says where and what to do next', async () => {
    const folder = await copyOfFerry();
    const before = await vocabularyOf(folder);
    const log = await logOf([{ text: captain, language: 'fr' }]);
    const shown = await press('1', folder, log);
    expect(shown).toContain('1 question of the last 7 days is not answered.\n');
    expect(shown).toContain(`1 of 1: "${captain}" (1 ×)\n`);
    expect(shown).toMatch(
      /\n {2}1 {2}"picolé" means the same as drunk \(.*\): answers this question with captain-sober; .*\n/u,
    );
    expect(shown).toMatch(/vocabulary\.yaml:\d+:\d+: "picolé" added to "drunk"\n/u);
    expect(shown).toContain(`\nNext: npx sidebar check --knowledge ${folder}, then /reload\n`);
    const [added, removed] = [before, await vocabularyOf(folder)].map((text) => text.split('\n'));
    const changed = removed?.filter((line, index) => line !== added?.[index]) ?? [];
    expect(changed).toEqual([expect.stringContaining(', picolé]')]);
  });

  it.each([['\r'], ['q'], ['\u0003'], ['\u0004'], ['x\r']])('writes nothing after %j', async (keys) => {
    const folder = await copyOfFerry();
    const before = await vocabularyOf(folder);
    await press(keys, folder, await logOf([{ text: captain, language: 'fr' }]));
    expect(await vocabularyOf(folder)).toBe(before);
  });

  it('finds the entry that is searched for, and adds the question to it as a phrasing', async () => {
    const folder = await copyOfFerry();
    const log = await logOf([{ text: 'who was at the wheel that night', language: 'en' }]);
    const shown = await press('/captain-sobeer\u007f\u007fr\r1p', folder, log);
    expect(shown).toContain('Search: captain-sobeer');
    expect(shown).toContain('\n  1  captain-sober: ');
    expect(shown).toContain('     answered by captain-sober: ');
    expect(shown).toMatch(/questions\/captain\.yaml:\d+:\d+: added to "captain-sober"\n/u);
    expect(await readFile(join(folder, 'questions', 'captain.yaml'), 'utf8')).toContain(
      'who was at the wheel that night',
    );
    // With the last phrasing.
    const built = await build(folder, ferryBuilds);
    const right = built.ok ? built.outcomes.filter(({ outcome }) => outcome === 'right').length : -1;
    expect(shown).toMatch(
      new RegExp(String.raw`Labelled questions answered correctly: \d+ before, ${right} now, of \d+\.`, 'u'),
    );
  });

  it('adds a question of which nobody has said the answer to one of the nearest with one key', async () => {
    const folder = await copyOfFerry();
    const text = 'who was at the wheel that night';
    const shown = await press('a', folder, await logOf([{ text, language: 'en' }]));
    const [, id = ''] = /\n {2}a {2}asks the same as ([a-z-]+): /u.exec(shown) ?? [];
    expect(shown).toContain('a-c add it as a phrasing to that one');
    const [, file = ''] = new RegExp(String.raw`(\S+):\d+:\d+: added to "${id}"`, 'u').exec(shown) ?? [];
    expect(await readFile(file, 'utf8')).toContain(`- ${text}\n`);
  });
});

/** A story whose vocabulary has names alone, as that of a newcomer. */
async function poolWithoutConcepts(): Promise<string> {
  const folder = await copyOf(join('test', 'evaluation', 'stories', 'pool'));
  const before = await vocabularyOf(folder);
  const emptied = before.replace(/\nconcepts:[^]*$/u, '\nconcepts: []\n');
  await writeFile(join(folder, 'vocabulary.yaml'), emptied);
  return folder;
}

describe('draft --meanings in a story without concepts', () => {
  const text = 'had folk already stopped turning up before they pulled the plug';
  const proposed =
    /"turning up" means the same as "attendance": answers this question with visits-fall; .*\n/u;

  it('makes one of a word of the story and the reader’s, by which the question is then answered', async () => {
    const folder = await poolWithoutConcepts();
    const before = await vocabularyOf(folder);
    const shown = await press('1', folder, await logOf([{ text }]), poolBuilds);
    expect(shown).toMatch(proposed);
    expect(await vocabularyOf(folder)).toBe(
      before.replace(
        'concepts: []',
        'concepts:\n  - id: attendance\n    words: { en: [attendance, turning up], fr: [] }',
      ),
    );
    expect(await press('', folder, await logOf([{ text }]), poolBuilds)).toBe(
      '0 questions of the last 7 days are not answered.\n',
    );
  });

  it('proposes words that lead to one of the nearest once a capital letter says that it is the answer', async () => {
    const folder = await poolWithoutConcepts();
    const shown = await press('Aq', folder, await logOf([{ text }]), poolBuilds);
    const [, id = ''] = /\n {2}a {2}asks the same as ([a-z-]+): /u.exec(shown) ?? [];
    expect(shown).toContain('A-C propose words that lead there');
    expect(shown).toContain(`     answered by ${id}: `);
  });
});

describe('draft --meanings elsewhere', () => {
  it('prints what it proposes, knows the answer by what readers picked, and writes nothing', async () => {
    const folder = await copyOfFerry();
    const before = await vocabularyOf(folder);
    const log = await logOf(
      [{ text: captain, language: 'fr', verdict: 'suggestions', entry: 'captain-action' }],
      'captain-sober',
    );
    const words = ['--meanings', '--knowledge', folder, '--log', log];
    const { output, exitCode } = await run(draft, words, { buildCache: ferryBuilds });
    expect(output).toContain('     answered by captain-sober: ');
    expect(output).toContain(
      'answers this question with captain-sober; no other labelled question to judge by\n',
    );
    expect(exitCode).toBe(0);
    expect(await vocabularyOf(folder)).toBe(before);
  });

  it('says so where no words help, and where nothing is open', async () => {
    const folder = await copyOfFerry();
    const log = await logOf([{ text: banana }]);
    const words = ['--meanings', '--knowledge', folder, '--log'];
    const { output } = await run(draft, [...words, log], { buildCache: ferryBuilds });
    expect(output).toContain(`"${banana}" (1 ×)\n     no words to propose\n`);
    const none = await run(draft, [...words, await logOf([])], { buildCache: ferryBuilds });
    expect(none.output).toBe('0 questions of the last 7 days are not answered.\n');
  });

  it('ends with 1 where there is no log', async () => {
    const log = join(await temporaryFolder(), 'none.sqlite');
    const { errors, exitCode } = await run(draft, [
      '--meanings',
      '--knowledge',
      await copyOfFerry(),
      '--log',
      log,
    ]);
    expect(errors).toMatch(/^There is no question log /u);
    expect(exitCode).toBe(1);
    const off = await run(draft, ['--meanings'], { environment: { QUESTION_LOG: 'off' } });
    expect([off.errors, off.exitCode]).toEqual([
      'QUESTION_LOG is off, so no questions are kept; name a file with --log.\n',
      1,
    ]);
  });

  it.each([
    [
      ['--meanings', 'a question'],
      '--meanings takes the questions from the log: give no question, --lang, --to or --new.',
    ],
    [
      ['--meanings', '--to', 'x'],
      '--meanings takes the questions from the log: give no question, --lang, --to or --new.',
    ],
    [['--days', '3', 'a question'], '--days and --log go with --meanings.'],
    [['--meanings', '--days', '0'], '--days must be a whole number from 1 to 3650, not "0".'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar draft --help.\n`;
    expect(await run(draft, words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});
