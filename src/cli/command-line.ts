import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isMisplacedSecret, misplacedSecret } from '../settings/config.ts';
import { suggest } from '../knowledge/suggest.ts';
import { shownValue } from '../settings/secrets.ts';
import { languages, type Language } from '../text/language.ts';
import type { Environment } from './io.ts';

/** Options by name, as `parseArgs` takes them. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** A command line that cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

const help = { help: { type: 'boolean', short: 'h', default: false } } as const;

type Token = ReturnType<typeof tokensOf>[number];

/**
 * Reads the words of a command line. `--help` is understood everywhere and takes precedence over any mistake.
 * @param operands Whether words that are not options are allowed, such as a question.
 * @throws UsageError when an option is unknown or lacks its value, or a word is not allowed.
 */
export function readCommandLine<const Options extends OptionTable>(
  words: readonly string[],
  options: Options,
  operands = false,
) {
  const all = { ...options, ...help };
  const tokens = tokensOf(words, all);
  const wantsHelp = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  const fault = wantsHelp ? undefined : faultIn(tokens, all, operands);
  if (fault !== undefined) throw new UsageError(fault);
  // With --help, nothing else is checked.
  const args = wantsHelp ? [] : [...words];
  const { values, positionals } = parseArgs({ args, options: all, allowPositionals: true });
  return { wantsHelp, options: values, words: positionals };
}

/** Without `strict`, nothing is refused: its messages are long and differ between versions of Node. */
function tokensOf(words: readonly string[], options: OptionTable) {
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function faultIn(tokens: readonly Token[], options: OptionTable, operands: boolean): string | undefined {
  return tokens.map((token) => faultOf(token, options, operands)).find((fault) => fault !== undefined);
}

function faultOf(token: Token, options: OptionTable, operands: boolean): string | undefined {
  if (token.kind === 'positional') return operands ? undefined : `Unexpected argument "${token.value}"`;
  if (token.kind === 'option-terminator') return undefined;
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const known = Object.keys(options).map((each) => `--${each}`);
    return `Unknown option "${rawName}"${suggest(rawName, known)}`;
  }
  if (option.type === 'boolean') return value === undefined ? undefined : `${rawName} takes no value`;
  // A value that looks like an option means that the value was forgotten, unless it follows "=".
  const isMissing = value === undefined || (!inlineValue && value.startsWith('-') && value !== '-');
  return isMissing ? `${rawName} needs a value` : undefined;
}

/**
 * The knowledge folder: as given on the command line, or else `KNOWLEDGE_DIR`, or else `knowledge`.
 * @throws UsageError when the option is given and blank, or the path is a misplaced secret.
 */
export function knowledgeFolder(option: string | undefined, environment: Environment): string {
  if (option?.trim() === '') throw new UsageError('--knowledge needs the path of a folder');
  if (option !== undefined) return readPath('--knowledge', option);
  return readPath('KNOWLEDGE_DIR', environment['KNOWLEDGE_DIR'] || 'knowledge');
}

/**
 * A path that an option or a variable holds.
 * @throws UsageError for what looks like a secret: messages show paths.
 */
export function readPath(name: string, path: string): string {
  if (isMisplacedSecret(path)) throw new UsageError(`${name} ${misplacedSecret}`);
  return path;
}

/**
 * The language of `--lang`; undefined when it is not given.
 * @throws UsageError for any other language than the story's.
 */
export function readLanguage(option: string | undefined): Language | undefined {
  const language = languages.find((known) => known === option);
  if (option !== undefined && language === undefined) {
    throw new UsageError(`--lang must be ${languages.join(' or ')}, not ${shownValue(option)}`);
  }
  return language;
}
