import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommandLine, UsageError } from '../../src/cli/command-line.ts';
import { wrongUsage } from '../../src/cli/verb.ts';
import { anyText } from '../matching/any-text.ts';

const options = { days: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

function read(...words: readonly string[]) {
  return readCommandLine(words, options, true);
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
