import { dirname } from 'node:path';

/** What to do about a damaged file. */
export const moveAway =
  'Move it and the files named like it (-wal, -shm) elsewhere; the bot then creates a new one. Or set QUESTION_LOG to another path.';

/** A question log cannot be used; the message says which, why and what to do. */
export class QuestionLogError extends Error {
  override readonly name = 'QuestionLogError';
}

/** What went wrong, and what to do about it. */
interface Trouble {
  readonly what: string;
  readonly remedy: string;
}

/** The cause behind an error code; null if only the error's own message can say. */
function troubleOf(code: string, path: string): Trouble | null {
  switch (code) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return { what: 'the disk is full', remedy: 'Free some space on it.' };
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return {
        what: 'another program has locked it',
        remedy: 'Close that program; only one bot may write to the file.',
      };
    case 'ENOENT':
      return {
        what: 'its folder cannot be made or used',
        remedy: `Make the folder "${dirname(path)}", mount its disk again, or set QUESTION_LOG to another path.`,
      };
    case 'SQLITE_CORRUPT':
      return { what: 'the file is damaged', remedy: moveAway };
    case 'SQLITE_NOTADB':
      return { what: 'the file is damaged, or not a question log', remedy: moveAway };
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return {
        what: 'the file cannot be opened for writing',
        remedy: `Give the user who runs the bot read and write access to the folder "${dirname(path)}", or set QUESTION_LOG to another path.`,
      };
    default:
      return null;
  }
}

/** Describes in one line why a question log failed and what to do about it. */
export function describeFailure(error: unknown, path: string): string {
  if (error instanceof QuestionLogError) return error.message;
  const trouble = troubleOf(codeOf(error), path);
  const message = error instanceof Error ? error.message : String(error);
  if (trouble === null) {
    return `The question log "${path}" failed: ${message}. Check that its disk works, or set QUESTION_LOG to another path.`;
  }
  return `The question log "${path}" cannot be used: ${trouble.what} (${message}). ${trouble.remedy}`;
}

/** The name of SQLite's or the system's error code; empty if there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('sqliteCodeName' in error && typeof error.sqliteCodeName === 'string') return error.sqliteCodeName;
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
