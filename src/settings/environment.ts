import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parse } from 'dotenv';
import { decodeText } from '../knowledge/decode-text.ts';
import { codeOf, readFailure } from '../knowledge/read-file.ts';

export type EnvironmentResult =
  | { readonly ok: true; readonly environment: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly problem: string };

/** Relative to the working directory. */
const settingsFile = '.env';

/**
 * The process's environment, completed by the file `.env` in the working directory, if there is one. The environment takes
 * precedence over the file. A file that cannot be read is a problem: without its token the sandbox would start.
 */
export function loadEnvironment(): EnvironmentResult {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) environment[name] = value;
  }
  try {
    const text = textOf(readFileSync(settingsFile));
    return { ok: true, environment: { ...parse(text), ...environment } };
  } catch (error) {
    if (error instanceof EncodingError) return { ok: false, problem: error.message };
    if (codeOf(error) === 'ENOENT') return { ok: true, environment };
    const problem = `The settings file "${settingsFile}" ${readFailure(error)}. Fix it or move it away.`;
    return { ok: false, problem };
  }
}

/** The file is not UTF-8 text; the message says what to do. */
class EncodingError extends Error {}

function textOf(bytes: Buffer): string {
  if (isUtf16(bytes)) {
    throw new EncodingError(
      `The settings file "${settingsFile}" is saved as UTF-16: save it as UTF-8 (in Notepad: Save as, Encoding).`,
    );
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded.text;
  throw new EncodingError(`${settingsFile}:${decoded.line}:${decoded.column}: ${decoded.message}.`);
}

/** With a byte order mark, or without one: settings begin with an ASCII character, of which one byte is then 0. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  );
}
