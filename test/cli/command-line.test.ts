import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeFolder, readCommandLine, UsageError } from '../../src/cli/command-line.ts';
import { wrongUsage } from '../../src/cli/verb.ts';
import { anyText } from '../matching/any-text.ts';
import { anyToken } from '../support/any-secret.ts';

const options = { days: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

function read(...words: readonly string[]) {
  return readCommandLine(words, options, true);
}

/** What a wrong command line is refused with. */
function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  throw new Error('It was not refused.');
}

describe('a command line', () => {
  it('gives options in any order, and the words between them', () => {
    expect(read('how', '--days=7', 'far', '--json', '--', '--days').words).toEqual(['how', 'far', '--days']);
    expect(read('how', '--days=7', '--json').options).toMatchObject({ days: '7', json: true });
    expect(read('--days', '-').options).toMatchObject({ days: '-' });
    expect(read('--days=-7').options).toMatchObject({ days: '-7' });
  });

  it.each([
    [['--help']],
    [['-h']],
    [['--days', '7', '--help']],
    [['--unknown', '--help']],
    [['--json=yes', 'word', '-h']],
  ])('asks for help before anything else: %j', (words) => {
    expect(readCommandLine(words, options).wantsHelp).toBe(true);
  });

  it.each([[['--', '--help']], [['--days=--help']], [['help']]])('does not ask for help: %j', (words) => {
    expect(read(...words).wantsHelp).toBe(false);
  });

  it.each([
    [['--jsno'], 'Unknown option "--jsno": did you mean "--json"?'],
    [['-x'], 'Unknown option "-x"'],
    [['--__proto__'], 'Unknown option "--__proto__"'],
    [['--no-json'], 'Unknown option "--no-json"'],
    [['--days'], '--days needs a value'],
    [['--days', '--json'], '--days needs a value'],
    [['--json=no'], '--json takes no value'],
  ])('is refused: %j', (words, message) => {
    expect(() => read(...words)).toThrow(new UsageError(message));
  });

  it('is refused without showing a token in the wrong place', () => {
    fc.assert(
      fc.property(anyToken, fc.constantFrom('', '--', '--days=', '--json='), (token, before) => {
        const word = `${before}${token}`;
        const { errors } = wrongUsage(
          refusalOf(() => readCommandLine([word], { json: options.json })),
          'x',
        );
        expect(errors).not.toContain(token);
      }),
    );
  });

  it.each(['--knowledge', 'KNOWLEDGE_DIR'])('is refused when %s is a token rather than a path', (name) => {
    const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz012345';
    const folder = () =>
      name === '--knowledge'
        ? knowledgeFolder(token, {})
        : knowledgeFolder(undefined, { KNOWLEDGE_DIR: token });
    expect(refusalOf(folder)).toMatch(new RegExp(`^${name} looks like a token or another secret`, 'u'));
    expect(refusalOf(folder)).not.toContain(token);
  });

  it('is refused when it has a word where only options are allowed', () => {
    expect(() => readCommandLine(['--json', 'folder'], options)).toThrow('Unexpected argument "folder"');
  });

  it('is read or refused with one plain line, whatever it holds', () => {
    const word = fc.oneof(
      anyText,
      fc.constantFrom('--days', '--json', '-', '--', '-jh', '--=', '--days=', '--toString'),
      anyText.map((text) => `--${text}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.boolean(), (words, operands) => {
        try {
          readCommandLine(words, options, operands);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          const { errors, exitCode } = wrongUsage((error as UsageError).message, 'sidebar check');
          expect(errors).toMatch(/^[^\p{Cc}]+[.?!] Run sidebar check --help\.\n$/u);
          expect(exitCode).toBe(2);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
