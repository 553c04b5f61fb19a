import { dirname } from 'node:path';

/** What helps with a damaged file. */
export const moveAway =
  'Move it and the files named like it (-wal, -shm) elsewhere; the bot begins a new one in its place. Or set QUESTION_LOG to another path.';

/** Why a question log cannot be used; the message says where, why and what to do. */
export class QuestionLogError extends Error {
  override readonly name = 'QuestionLogError';
}

/** What went wrong, and what to do about it; null where only the failure itself can tell. */
interface Trouble {
  readonly what: string;
  readonly remedy: string;
}

function troubleOf(code: string, path: string): Trouble | null {
  switch (code) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return { what: 'the disk is full', remedy: 'Make room on it.' };
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return {
        what: 'another program keeps it locked',
        remedy: 'Close that program; one bot alone may write the file.',
      };
    case 'SQLITE_CORRUPT':
      return { what: 'the file is damaged', remedy: moveAway };
    case 'SQLITE_NOTADB':
      return { what: 'the file is damaged, or no question log', remedy: moveAway };
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
        what: 'the file cannot be opened and written',
        remedy: `Let the user who runs the bot read and write in the folder "${dirname(path)}", or set QUESTION_LOG to another path.`,
      };
    default:
      return null;
  }
}

/** Says in one line why a question log failed and what to do, from whatever was thrown. */
export function describeFailure(error: unknown, path: string): string {
  if (error instanceof QuestionLogError) return error.message;
  const trouble = troubleOf(codeOf(error), path);
  const message = error instanceof Error ? error.message : String(error);
  if (trouble === null) {
    return `The question log "${path}" failed: ${message}. Look whether its disk works, or set QUESTION_LOG to another path.`;
  }
  return `The question log "${path}" cannot be used: ${trouble.what} (${message}). ${trouble.remedy}`;
}

/** The name of SQLite's code or of the system's; empty when there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('sqliteCodeName' in error && typeof error.sqliteCodeName === 'string') return error.sqliteCodeName;
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
