import { existsSync, readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { sidebar } from '../../src/cli/sidebar.ts';

const verbs = [
  'ask',
  'check',
  'draft',
  'insights',
  'log-move',
  'timeline',
  'new-story',
  'export',
  'import',
  'deploy',
  'eval',
  'start',
];

function run(...words: readonly string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const io = { environment: {}, input: Readable.from([]), output, errors, buildCache: null };
  return runProgram(sidebar, words, io);
}

describe('sidebar', () => {
  it.each(['--help', '-h'])('lists its verbs, one per line, with %s', async (option) => {
    const { output, errors, exitCode } = await run(option);
    expect([errors, exitCode]).toEqual(['', 0]);
    expect([...output.matchAll(/^ {2}([a-z-]+) {3,}\S.*$/gmu)].map(([, verb]) => verb)).toEqual(verbs);
  });

  it('says where to read more, in files that exist', async () => {
    const { output } = await run('--help');
    const files = [...output.matchAll(/\b(?:docs\/)?[\w-]+\.md\b/gu)].map(([file]) => file);
    expect(files).toContain('README.md');
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('prints its help on standard error and ends with 2 when no verb is given', async () => {
    const { output: help } = await run('--help');
    expect(await run()).toEqual({ output: '', errors: help, exitCode: 2 });
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(await run('--version')).toEqual({ output: `${version}\n`, errors: '', exitCode: 0 });
  });

  it.each([
    [['chek'], 'Unknown verb "chek": did you mean "check"?'],
    [['Ask'], 'Unknown verb "Ask": did you mean "ask"?'],
    [['help'], 'Unknown verb "help".'],
    [['toString'], 'Unknown verb "toString".'],
    [['--json', 'ask'], 'Unknown option "--json": the verb comes first.'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    expect(await run(...words)).toEqual({
      output: '',
      errors: `${fault} Run sidebar --help.\n`,
      exitCode: 2,
    });
  });
});

describe.each(verbs)('sidebar %s', (verb) => {
  it('explains itself with --help, in lines that fit a terminal, with its exit codes', async () => {
    const { output, errors, exitCode } = await run(verb, '--help');
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(output).toMatch(new RegExp(`^Usage: sidebar ${verb}[ \\n]`, 'u'));
    expect(output).toMatch(/^ {2}--help +print this text$/mu);
    expect(output).toMatch(/^Exit codes: 0 .+, 1 .+,\s2 .+\.$/msu);
    expect(output.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names each option of its first lines again, with what it does', async () => {
    const { output } = await run(verb, '--help');
    const [first = '', ...rest] = output.split('\n\n');
    const named = [...first.matchAll(/--[a-z-]+/gu)].map(([option]) => option);
    const explained = [...rest.join('\n').matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option);
    expect(new Set(explained)).toEqual(new Set([...named, '--help']));
  });

  it('refuses what it does not understand with one line and ends with 2', async () => {
    const errors = `Unknown option "--no-such-option". Run sidebar ${verb} --help.\n`;
    expect(await run(verb, '--no-such-option')).toEqual({ output: '', errors, exitCode: 2 });
  });
});

describe('package.json', () => {
  it('keeps the old form of each verb that had one: npm run -s VERB', () => {
    const { scripts, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
      readonly bin: Readonly<Record<string, string>>;
    };
    const program = bin['sidebar'];
    const old = verbs.filter((verb) => !['export', 'import', 'log-move', 'start'].includes(verb));
    for (const verb of old) expect(scripts[verb]).toBe(`node ${program} ${verb}`);
    expect(scripts['start']).toMatch(new RegExp(`^tsc --build && node .*${program} start$`, 'u'));
  });
});
