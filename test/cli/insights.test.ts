import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../src/cli/command-result.ts';
import { createInsights, insights as insightsVerb } from '../../src/cli/insights.ts';
import type { Environment } from '../../src/cli/io.ts';
import type { Insights } from '../../src/question-log/insights.ts';
import { openDatabase } from '../../src/question-log/open-database.ts';
import { QuestionStore } from '../../src/question-log/question-store.ts';
import { busyWeek, makeGroup, makeInsights } from '../replies/some-insights.ts';
import { smallKnowledge } from '../support/bot.ts';
import { run } from './run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Runs the verb on a log that holds the busy week, or something else. */
function runOn(words: readonly string[], insights: Insights = busyWeek): Promise<CommandResult> {
  const verb = createInsights(() => insights);
  return run(verb, ['--log', 'log.sqlite', '--knowledge', smallKnowledge, ...words]);
}

describe('insights', () => {
  it('prints all that readers asked, with the questions of the entries', async () => {
    expect(await runOn([])).toEqual({
      output: `${[
        'Questions of the last 7 days (2026-02-26 00:00 to 2026-03-05 00:00 UTC)',
        '',
        '                         now       before',
        '  asked                  150          100',
        '  answered               110  73%      68  68%',
        '  not in the story        15  10%      20  20%',
        '  suggestions only        13   9%       6   6%',
        '  unanswered              12   8%       6   6%',
        '  marked helpful          20            1',
        '  marked unhelpful         5            0',
        '',
        'Answers that are probably wrong: 2',
        '  bridge-length: How long is the bridge?',
        '         marked unhelpful 3 times, helpful once',
        '         asked: how long to cross',
        '         asked: length in miles',
        '         reason: wrong-question (2 ×)',
        '         reason: unclear (1 ×)',
        '         note: I meant the *time*',
        '         picked instead twice: bridge-colour: What colour is the bridge?',
        '  gap bridge-cost: What did the bridge cost?',
        '         marked unhelpful twice, helpful never',
        '',
        'Unanswered questions: 7 (× times asked)',
        '     4 × who paid for it  (en, last 2026-03-04)',
        '         also: who paid',
        '         also: payer',
        ...['a', 'b', 'c', 'd', 'e', 'f'].map(
          (letter) => `     1 × who asked vain-00000${letter}  (en, 2026-03-04)`,
        ),
        '',
        'Questions that got only suggestions: 2 (× times asked)',
        '     9 × la couleur des câbles  (fr, last 2026-03-04)',
        '         offered first: bridge-colour: What colour is the bridge?',
        '         picked 3 times: bridge-colour: What colour is the bridge?',
        '         picked once: bridge-gone',
        '     1 × how big is it  (en, 2026-03-04)',
      ].join('\n')}\n`,
      errors: '',
      exitCode: 0,
    });
  });

  it('ends with sure answers to read and the number of questions about other stories', async () => {
    const confident = [
      { key: 'sure-000001', text: 'how many miles', language: 'en' as const, entry: 'bridge-length' },
    ];
    const insights = makeInsights({ confident, otherStories: 4 });
    expect((await runOn([], insights)).output).toContain(
      [
        '',
        'Confident answers, a sample to review: 1',
        '  how many miles → bridge-length: How long is the bridge?',
        '',
        'Left out: 4 questions about other stories',
        '',
      ].join('\n'),
    );
    expect((await runOn(['--csv'], insights)).output).toContain(
      '\r\nsure,,how many miles,en,,bridge-length,',
    );
  });

  it('shows ids alone where the knowledge cannot be read', async () => {
    const { output, exitCode } = await runOn(['--knowledge', 'no-such-folder']);
    expect(output).toContain('         picked 3 times: bridge-colour\n');
    expect(exitCode).toBe(0);
  });

  it('keeps what readers typed from driving the terminal', async () => {
    const unanswered = [makeGroup('vain-000001', { text: 'red \u001b[31m\u202e alert\n\u0007 now' })];
    expect((await runOn([], makeInsights({ unanswered }))).output).toContain('1 × red [31m alert now  (en');
  });

  it('says that there were none', async () => {
    expect((await runOn([], makeInsights())).output).toContain('Unanswered questions: none\n');
  });

  it('prints the insights as one JSON object', async () => {
    expect(JSON.parse((await runOn(['--json'])).output)).toEqual(busyWeek);
  });

  it('prints JSON that does not drive the terminal either, and says the same', async () => {
    const unanswered = [
      makeGroup('vain-000001', { text: 'red \u001B[31m \u009B2J \u007F \u202E alert \u2028' }),
    ];
    const insights = makeInsights({ unanswered });
    const { output } = await runOn(['--json'], insights);
    expect(output.trimEnd()).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028]/u);
    expect(JSON.parse(output)).toEqual(insights);
  });

  it('prints one table as CSV', async () => {
    expect((await runOn(['--csv'])).output.split('\r\n')).toEqual([
      'kind,count,text,language,last_asked,entry,helpful,unhelpful,other_wordings,corrected',
      'unanswered,4,who paid for it,en,2026-03-04T00:00:00.000Z,,,,who paid | payer,',
      ...['a', 'b', 'c', 'd', 'e', 'f'].map(
        (letter) => `unanswered,1,who asked vain-00000${letter},en,2026-03-04T00:00:00.000Z,,,,,`,
      ),
      'offered,9,la couleur des câbles,fr,2026-03-04T00:00:00.000Z,bridge-colour,,,,',
      'offered,1,how big is it,en,2026-03-04T00:00:00.000Z,,,,,',
      'unhelpful,,how long to cross,,,bridge-length,1,3,length in miles,0',
      'unhelpful,,,,,bridge-cost,0,2,,0',
      '',
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tferry', 'ferry'],
    ['\u001B=1+1', "'=1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a; -B2', "a; '-B2"],
    ['who pays ;-)', 'who pays ;-)'],
    ['red \u001B[31m\u202E \u009B2J now\u0007', 'red [31m 2J now'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
    ['ferry, "cost"', '"ferry, ""cost"""'],
    ['ferry\r\ncost', 'ferry cost'],
  ])('writes %j into a spreadsheet as text', async (text, cell) => {
    const unanswered = [makeGroup('vain-000001', { text, otherWordings: [text] })];
    const { output } = await runOn(['--csv'], makeInsights({ unanswered }));
    expect(output.slice(output.indexOf('unanswered,1'))).toBe(
      `unanswered,1,${cell},en,2026-03-04T00:00:00.000Z,,,,${cell},\r\n`,
    );
  });
});

describe('the log that insights reads', () => {
  it('is the one of the command line, or else of QUESTION_LOG, or else in the folder "data"', async () => {
    expect(await asked(['--log', 'a', '--days', '30'], { QUESTION_LOG: 'off' })).toEqual([
      'a',
      30,
      expect.any(String),
    ]);
    expect(await asked([], { QUESTION_LOG: 'b' })).toEqual(['b', 7, expect.any(String)]);
    for (const environment of [{}, { QUESTION_LOG: '' }, { QUESTION_LOG: 'On' }]) {
      expect(await asked([], environment)).toEqual(['data/questions.sqlite', 7, expect.any(String)]);
    }
  });

  it('is not there when QUESTION_LOG is off', async () => {
    expect(await run(insightsVerb, [], { environment: { QUESTION_LOG: 'Off' } })).toEqual({
      output: '',
      errors: 'QUESTION_LOG is off, so no questions are kept; name a file with --log.\n',
      exitCode: 1,
    });
  });

  it('holds what a bot wrote', async () => {
    const path = join(await temporaryFolder(), 'questions.sqlite');
    const database = openDatabase(path, 0);
    const now = Date.now();
    const asking = { type: 'asked', language: 'en', verdict: 'nothing', entry: null, gap: null } as const;
    new QuestionStore({ path, database, days: 90, now: () => now }).write([
      {
        at: now - 1_000,
        event: { ...asking, key: 'vain-000001', text: 'who paid for it', confidence: null },
      },
    ]);
    database.close();
    const { output, exitCode } = await run(insightsVerb, [
      '--log',
      path,
      '--knowledge',
      smallKnowledge,
      '--csv',
    ]);
    expect(output).toMatch(/\r\nunanswered,1,who paid for it,en,\d{4}-\d\d-\d\dT[\d:.]+Z,,,,,\r\n$/u);
    expect(exitCode).toBe(0);
  });

  it('is named when there is none, and when it is something else', async () => {
    const folder = await temporaryFolder();
    const missing = join(folder, 'missing.sqlite');
    const text = join(folder, 'notes.txt');
    await writeFile(text, 'This is no database, but long enough to be looked at as one. '.repeat(20));
    for (const file of [missing, text]) {
      const { output, errors, exitCode } = await run(insightsVerb, [
        '--log',
        file,
        '--knowledge',
        smallKnowledge,
      ]);
      expect(errors).toMatch(/^[^\n]+\n$/u);
      expect(errors).toContain(`"${file}"`);
      expect([output, exitCode]).toEqual(['', 1]);
    }
  });
});

/** The file and the days that were asked for. */
async function asked(words: readonly string[], environment: Environment): Promise<unknown[]> {
  const seen: unknown[] = [];
  const verb = createInsights((...given) => {
    seen.push(...given);
    return busyWeek;
  });
  await run(verb, ['--knowledge', smallKnowledge, ...words], { environment });
  return seen;
}

describe('the command line of insights', () => {
  it.each([
    [['--days', '0'], '--days must be a whole number from 1 to 3650, not "0".'],
    [['--days', '1.5'], '--days must be a whole number from 1 to 3650, not "1.5".'],
    [['--days', 'x'], '--days must be a whole number from 1 to 3650, not "x".'],
    [['--days', '9999'], '--days must be a whole number from 1 to 3650, not "9999".'],
    [['--log', ' '], '--log needs the path of a file.'],
    [['--knowledge', ''], '--knowledge needs the path of a folder.'],
    [['--json', '--csv'], 'Give --json or --csv, not both.'],
    [['--quick'], 'Unknown option "--quick".'],
  ])('is refused with one line and 2 when it is wrong: %j', async (words, fault) => {
    const errors = `${fault} Run sidebar insights --help.\n`;
    expect(await runOn(words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});
