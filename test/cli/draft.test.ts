import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft as draftVerb } from '../../src/cli/draft.ts';
import { toShellWord } from '../../src/cli/output/shell-command.ts';
import { placeOf, textOf } from '../curation/draft/files.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn } from '../knowledge/damaged-folder.ts';
import { run } from './run.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const models = sharedFolder();

function draft(...words: readonly string[]) {
  return run(draftVerb, words, { buildCache: models.path });
}

describe('draft without --to and --new', () => {
  it('shows what becomes of the question, the nearest, and an entry to fill in; and writes nothing', async () => {
    const folder = await copyOf(ferryFolder);
    const question = 'how much is a ticket for a child?';
    const { output, errors, exitCode } = await draft('--knowledge', folder, question);
    const command = (option: string) =>
      `npx sidebar draft --knowledge ${folder} ${option} --lang en "${question}"`;
    expect(output).toContain(
      `"${question}"\nLanguage: English (a guess: --lang fr if it is French)\nNow: answered that the story does not say, by the gap "ticket-price"`,
    );
    expect(output).toContain(
      `  gap ticket-price: How much is a ticket?\n    ${command('--to ticket-price')}\n  entry `,
    );
    expect(output.match(/ --to /g)).toHaveLength(5);
    expect(output).toContain(`\n- id: ticket-child # `);
    expect(output).toContain(`      - ${question}\n`);
    expect(output).toMatch(/ {4}npx sidebar draft --knowledge \S+ --new (ferry|opening) --lang en/);
    expect(output).toContain(`    ${command('--new gaps/ferry')}\n`);
    expect([errors, exitCode]).toEqual(['', 0]);
    for (const name of ['gaps/ferry.yaml', 'questions/ferry.yaml', 'questions/opening.yaml'])
      expect(await textOf(folder, name)).toBe(await textOf(ferryFolder, name));
  });

  it.each([
    [
      'how much did the two boats cost?',
      /^Now: answered by the entry "ferry-cost" \(\d+%\): How much did the boats/m,
    ],
    [
      "What is Calloway's favourite football team?",
      /^Now: not answered; suggested instead: [a-z]+-[a-z]+, /m,
    ],
    [
      'zzxxqq wwvvkk',
      /^Now: not answered; nothing was found\n\nNothing is near: the story has none of these words\.\n/m,
    ],
  ])('shows how it is answered now: %s', async (question, shown) => {
    const { output, exitCode } = await draft('--knowledge', ferryFolder, '--lang', 'en', question);
    expect(output).toMatch(shown);
    expect(output).toContain('Language: English\n');
    expect(exitCode).toBe(0);
  });

  it('says where the question stands when it is there already, and offers nothing', async () => {
    const { output, exitCode } = await draft('--knowledge', ferryFolder, 'prix des bateaux');
    const place = await placeOf(ferryFolder, 'questions/ferry.yaml', 'prix des bateaux');
    const message = '"prix des bateaux" is already here, as a phrasing of the entry "ferry-cost"';
    expect(output).toContain('Language: French (a guess: --lang en if it is English)\n');
    expect(output.endsWith(`\n\n${join(ferryFolder, place)}: ${message}\n`)).toBe(true);
    expect(output).not.toContain('npx sidebar');
    expect(exitCode).toBe(0);
  });

  it('prints commands that a shell reads as they are meant', async () => {
    const { output } = await draft('--knowledge', ferryFolder, '--', "-$1 for the captain's boats!");
    expect(output).toContain(`--lang en -- '-$1 for the captain'\\''s boats!'\n`);
    expect(
      ['plain', 'two words', '', 'a`b', 'a"b', String.raw`a\b`].map((text) => toShellWord(text)),
    ).toEqual(['plain', '"two words"', '""', "'a`b'", `'a"b'`, String.raw`'a\b'`]);
  });
});

describe('draft with --to', () => {
  it('adds the phrasing, says where, and what to do next', async () => {
    const folder = await copyOf(ferryFolder);
    const result = await draft('--knowledge', folder, '--to', 'ferry-cost', 'ils', 'ont payé', 'combien');
    const place = await placeOf(folder, 'questions/ferry.yaml', 'ils ont payé combien');
    expect(result).toEqual({
      output: `${join(folder, place)}: added to "ferry-cost", as French\nNext: npx sidebar check --knowledge ${folder}, then /reload\n`,
      errors: '',
      exitCode: 0,
    });
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('takes the language from --lang when it is given', async () => {
    const folder = await copyOf(ferryFolder);
    await draft('--knowledge', folder, '--to', 'ferry-cost', '--lang', 'en', 'ils ont payé combien');
    expect(await textOf(folder, 'questions/ferry.yaml')).toContain(
      '- price of the boats\n      - ils ont payé combien\n',
    );
  });

  it('names the nearest id when there is none such, and ends with 1', async () => {
    expect(await draft('--knowledge', ferryFolder, '--to', 'ferry-cots', 'what did they pay')).toEqual({
      output: '',
      errors: `${ferryFolder}:1:1: no entry or gap has the id "ferry-cots": did you mean "ferry-cost"?\n`,
      exitCode: 1,
    });
  });
});

describe('draft with --new', () => {
  it('appends a draft, says where, and what to do next', async () => {
    const folder = await copyOf(ferryFolder);
    const result = await draft('--knowledge', folder, '--new', 'opening', 'Was there a band?');
    const place = await placeOf(folder, 'questions/opening.yaml', '# - id: band');
    expect(result).toEqual({
      output: `${join(folder, place)}: a draft begins here, in comments, with the question as English\nNext: fill it in, remove the leading #, npx sidebar check --knowledge ${folder}, then /reload\n`,
      errors: '',
      exitCode: 0,
    });
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('names the nearest topic when there is none such, and ends with 1', async () => {
    expect(await draft('--knowledge', ferryFolder, '--new', 'openings', 'Was there a band?')).toEqual({
      output: '',
      errors: `${ferryFolder}:1:1: no topic has the id "openings": did you mean "opening"? (topics: ferry, opening, gaps/ferry)\n`,
      exitCode: 1,
    });
  });
});

describe('draft', () => {
  it.each(['--to', '--new'])('does not repeat a token given to %s', async (option) => {
    const token = `${'M'.repeat(24)}.abcdef.${'x'.repeat(38)}`;
    const { errors, exitCode } = await draft('--knowledge', ferryFolder, option, token, 'what did they pay');
    expect(errors).toContain('has the id "[hidden]"');
    expect([errors.includes(token), exitCode]).toEqual([false, 1]);
  });

  it.each([[[]], [['--to', 'ferry-cost']], [['--new', 'ferry', '--lang', 'en']]])(
    'prints what is wrong with the knowledge and ends with 1: %j',
    async (options) => {
      const folder = await copyOf(ferryFolder);
      await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
      const { output, errors, exitCode } = await draft(
        '--knowledge',
        folder,
        ...options,
        'Was there a band?',
      );
      expect(errors).toContain(`${join(folder, 'timeline.yaml')}:`);
      expect(errors.includes('nothing was written')).toBe(options.length > 0);
      expect([output, exitCode]).toEqual(['', 1]);
    },
  );

  it('takes the folder from KNOWLEDGE_DIR', async () => {
    const environment = { KNOWLEDGE_DIR: 'nowhere' };
    const { errors } = await run(draftVerb, ['--to', 'x', 'boats'], { environment });
    expect(errors).toMatch(/^nowhere:1:1: /);
  });

  it.each([
    [[], 'The question is missing: write it in quotes.'],
    [['--to', 'ferry-cost', ' '], 'The question is missing: write it in quotes.'],
    [['--to', 'a', '--new', 'b', 'c'], 'Give --to or --new, not both.'],
    [['--lang', 'de', 'c'], '--lang must be en or fr, not "de".'],
    [['--knowledge', '', 'c'], '--knowledge needs the path of a folder.'],
    [['--quick', 'c'], 'Unknown option "--quick".'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar draft --help.\n`;
    expect(await draft(...words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});
