import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insightsCommand } from '../../src/cli/insights-command.ts';
import type { CommandResult } from '../../src/cli/command-result.ts';
import type { Insights } from '../../src/question-log/insights.ts';
import { openDatabase } from '../../src/question-log/open-database.ts';
import { QuestionStore } from '../../src/question-log/question-store.ts';
import { readInsights } from '../../src/question-log/read-insights.ts';
import { busyWeek, makeGroup, makeInsights } from '../replies/some-insights.ts';
import { smallKnowledge } from '../support/bot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Runs the command on a log that holds the busy week unless told otherwise. */
function run(words: readonly string[], insights: Insights = busyWeek): Promise<CommandResult> {
  return insightsCommand(
    ['--log', 'log.sqlite', '--knowledge', smallKnowledge, ...words],
    {},
    () => insights,
  );
}

describe('insights', () => {
  it('prints all that readers asked, with the questions of the entries', async () => {
    expect(await run([])).toEqual({
      output: `${[
        'Questions of the last 7 days (2026-02-26 00:00 to 2026-03-05 00:00 UTC)',
        '',
        '                         now       before',
        '  asked                  150          100',
        '  answered               110  73%      68  68%',
        '  not in the story        15  10%      20  20%',
        '  others offered          13   9%       6   6%',
        '  in vain                 12   8%       6   6%',
        '  marked helpful          20            1',
        '  marked unhelpful         5            0',
        '',
        'Asked in vain',
        '     4 × who paid for it  (en, 2026-03-04)',
        '         also: who paid',
        '         also: payer',
        ...['a', 'b', 'c', 'd', 'e', 'f'].map(
          (letter) => `     1 × who asked vain-00000${letter}  (en, 2026-03-04)`,
        ),
        '',
        'Other questions offered',
        '     9 × la couleur des câbles  (fr, 2026-03-04)',
        '         offered first: bridge-colour: What colour is the bridge?',
        '         picked 3 ×: bridge-colour: What colour is the bridge?',
        '         picked 1 ×: bridge-gone',
        '     1 × how big is it  (en, 2026-03-04)',
        '',
        'Answers marked "not helpful"',
        '     3 × bridge-length: How long is the bridge?  (helpful: 1)',
        '         asked: how long to cross',
        '         asked: length in miles',
        '     2 × gap bridge-cost: What did the bridge cost?  (helpful: 0)',
      ].join('\n')}\n`,
      errors: '',
      exitCode: 0,
    });
  });

  it('shows ids alone where the knowledge cannot be read', async () => {
    const { output, exitCode } = await run(['--knowledge', 'no-such-folder']);
    expect(output).toContain('         picked 3 ×: bridge-colour\n');
    expect(exitCode).toBe(0);
  });

  it('keeps what readers typed from driving the terminal', async () => {
    const vain = [makeGroup('vain-000001', { text: 'red \u001b[31m\u202e alert\n\u0007 now' })];
    expect((await run([], makeInsights({ vain }))).output).toContain('1 × red [31m alert now  (en');
  });

  it('says that there were none', async () => {
    expect((await run([], makeInsights())).output).toContain('Asked in vain\n  none\n');
  });

  it('prints the insights as one JSON object', async () => {
    expect(JSON.parse((await run(['--json'])).output)).toEqual(busyWeek);
  });

  it('prints one table as CSV', async () => {
    expect((await run(['--csv'])).output.split('\r\n')).toEqual([
      'kind,count,text,language,last_asked,entry,helpful,unhelpful,other_wordings',
      'vain,4,who paid for it,en,2026-03-04T00:00:00.000Z,,,,who paid | payer',
      ...['a', 'b', 'c', 'd', 'e', 'f'].map(
        (letter) => `vain,1,who asked vain-00000${letter},en,2026-03-04T00:00:00.000Z,,,,`,
      ),
      'offered,9,la couleur des câbles,fr,2026-03-04T00:00:00.000Z,bridge-colour,,,',
      'offered,1,how big is it,en,2026-03-04T00:00:00.000Z,,,,',
      'unhelpful,,how long to cross,,,bridge-length,1,3,length in miles',
      'unhelpful,,,,,bridge-cost,0,2,',
      '',
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
    ['a, "b"', '"a, ""b"""'],
    ['a\nb', '"a\nb"'],
  ])('writes %j into a spreadsheet as text', async (text, cell) => {
    const vain = [makeGroup('vain-000001', { text, otherWordings: [text] })];
    const { output } = await run(['--csv'], makeInsights({ vain }));
    expect(output.slice(output.indexOf('vain,1'))).toBe(
      `vain,1,${cell},en,2026-03-04T00:00:00.000Z,,,,${cell}\r\n`,
    );
  });
});

describe('the log that insights reads', () => {
  it('is the one of the command line, or else of QUESTION_LOG, or else in the folder "data"', async () => {
    expect(await asked(['--log', 'a', '--days', '30'], { QUESTION_LOG: 'off' })).toEqual(['a', 30]);
    expect(await asked([], { QUESTION_LOG: 'b' })).toEqual(['b', 7]);
    for (const environment of [{}, { QUESTION_LOG: '' }, { QUESTION_LOG: 'On' }]) {
      expect(await asked([], environment)).toEqual(['data/questions.sqlite', 7]);
    }
  });

  it('is not there when QUESTION_LOG is off', async () => {
    expect(await insightsCommand([], { QUESTION_LOG: 'Off' }, () => busyWeek)).toEqual({
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
    const { output, exitCode } = await insightsCommand(['--log', path, '--csv'], {}, readInsights);
    expect(output).toMatch(/\r\nvain,1,who paid for it,en,\d{4}-\d\d-\d\dT[\d:.]+Z,,,,\r\n$/u);
    expect(exitCode).toBe(0);
  });

  it('is named when there is none, and when it is something else', async () => {
    const folder = await temporaryFolder();
    const missing = join(folder, 'missing.sqlite');
    const text = join(folder, 'notes.txt');
    await writeFile(text, 'This is no database, but long enough to be looked at as one. '.repeat(20));
    for (const file of [missing, text]) {
      const { output, errors, exitCode } = await insightsCommand(['--log', file], {}, readInsights);
      expect(errors).toMatch(/^[^\n]+\n$/u);
      expect(errors).toContain(`"${file}"`);
      expect([output, exitCode]).toEqual(['', 1]);
    }
  });
});

/** The file and the days that were asked for. */
async function asked(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<unknown[]> {
  const seen: unknown[] = [];
  await insightsCommand(['--knowledge', smallKnowledge, ...words], environment, (...given) => {
    seen.push(...given);
    return busyWeek;
  });
  return seen;
}

describe('the command line of insights', () => {
  it('explains itself with --help', async () => {
    const { output, errors, exitCode } = await run(['--help']);
    expect(output).toContain('Usage: npm run -s insights');
    expect([errors, exitCode]).toEqual(['', 0]);
  });

  it.each([
    [['--days', '0'], '--days must be a whole number from 1 to 3650, not "0"'],
    [['--days', '1.5'], '--days must be a whole number from 1 to 3650, not "1.5"'],
    [['--days', 'x'], '--days must be a whole number from 1 to 3650, not "x"'],
    [['--days', '9999'], '--days must be a whole number from 1 to 3650, not "9999"'],
    [['--log', ' '], '--log needs the path of a file'],
    [['--knowledge', ''], '--knowledge needs the path of a folder'],
    [['--json', '--csv'], '--json and --csv exclude each other'],
    [['--quick'], "Unknown option '--quick'"],
  ])('is refused with 2 when it is wrong: %j', async (words, fault) => {
    const { output, errors, exitCode } = await run(words);
    expect(errors).toContain(fault);
    expect([output, exitCode]).toEqual(['', 2]);
  });
});
