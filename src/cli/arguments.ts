import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** A command line that cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

/**
 * Reads options from the words after a command's name; other words are refused.
 * @throws UsageError when an option is unknown, or its value is missing.
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: false }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * Reads options, and the words that are no options.
 * @throws UsageError when an option is unknown, or its value is missing.
 */
export function readOptionsAndWords<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { options: values, words: positionals };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * The knowledge folder: as given on the command line, or else `KNOWLEDGE_DIR`, or else `knowledge`.
 * @throws UsageError when the option is there and blank.
 */
export function knowledgeFolder(option: string | undefined, environment: NodeJS.ProcessEnv): string {
  if (option?.trim() === '') throw new UsageError('--knowledge needs the path of a folder');
  return option ?? (environment['KNOWLEDGE_DIR'] || 'knowledge');
}
