import { constants, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';

/** The bytes of a file, or why it was not read. `code` is the operating system's; null when the file was refused for what it is. */
export type FileRead =
  | { readonly bytes: Buffer }
  | { readonly message: string; readonly code: string | null };

const largestFile = 2_000_000;

/**
 * Reads a file of at most 2 MB. Never waits for a pipe, reads a device or throws.
 *
 * @param expected What should be there, for the message: "a YAML file".
 */
export async function readBoundedFile(path: string, expected: string): Promise<FileRead> {
  try {
    // Checked before it is opened, because opening a device may have effects.
    const refused = refusalOf(await stat(path), expected);
    if (refused !== undefined) return refused;
    // Non-blocking, because a pipe may have taken the file's place by now.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const opened = await file.stat();
      return refusalOf(opened, expected) ?? (await readUpToLimit(file, opened.size));
    } finally {
      await file.close();
    }
  } catch (error) {
    return { message: `the file ${readFailure(error)}`, code: codeOf(error) };
  }
}

/** The code of a failure of the operating system, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/** Why a file or folder cannot be read, to follow its name: "does not exist". */
export function readFailure(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'ENOTDIR':
      return 'does not exist: a part of its path is not a folder';
    case 'EISDIR':
      return 'is a folder, not a file';
    case 'ELOOP':
      return 'cannot be read: its symbolic links form a loop';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: permission denied; give the bot permission to read it';
    case 'EIO':
      return 'cannot be read: the disk or the file system reports an error (EIO)';
    case 'EMFILE':
    case 'ENFILE':
      return `cannot be read: too many files are open (${code}); try again`;
    default:
      return `cannot be read (${code})`;
  }
}

function refusalOf(found: Stats, expected: string): FileRead | undefined {
  if (!found.isFile()) return refuse(`is not a file: ${expected} is expected here`);
  return found.size > largestFile ? refuse(tooLarge(`${found.size} bytes`)) : undefined;
}

/** The reported size may be wrong: virtual files such as those in /proc report size 0, and a file may grow. */
async function readUpToLimit(file: FileHandle, size: number): Promise<FileRead> {
  const chunks: Buffer[] = [];
  let length = 0;
  // One byte more, to see that the file ends there.
  let room = size === 0 ? someRoom : size + 1;
  while (length <= largestFile) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(room) });
    if (bytesRead === 0) return { bytes: Buffer.concat(chunks) };
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
    room = someRoom;
  }
  return refuse(tooLarge('it never ends'));
}

/** How much is read at a time, in bytes. */
const someRoom = 65_536;

function tooLarge(size: string): string {
  return `is too large: ${size}, and the limit is 2 MB (${largestFile} bytes)`;
}

function refuse(message: string): FileRead {
  return { message, code: null };
}
