import { DiscordAPIError } from 'discord.js';
import { destination, pino, type Logger } from 'pino';
import { prettyFactory } from 'pino-pretty';
import type { LogLevel } from './config.ts';

export interface LogOptions {
  readonly level: LogLevel;
  /** Never shows in a line, wherever it stands. */
  readonly token: string | null;
  /** Whether people read the lines, rather than programs. */
  readonly pretty: boolean;
  /** Takes one line at a time, with its line break. */
  readonly write: (line: string) => void;
}

/** A logger of JSON lines, or of coloured ones for people; the token is taken out of every line. */
export function createLog({ level, token, pretty, write }: LogOptions): Logger {
  const format = pretty
    ? prettyFactory({ colorize: true, ignore: 'pid,hostname', singleLine: true })
    : (line: string) => line;
  return pino(
    {
      level,
      redact: ['token', '*.token', 'authorization', '*.authorization'],
      serializers: { err: describeError },
    },
    {
      write: (line: string) => write(format(token === null ? line : line.replaceAll(token, '[token]')) ?? ''),
    },
  );
}

/** A logger on standard output: for people when it is a terminal, JSON otherwise. Lines are out when the call returns. */
export function createProcessLog(level: LogLevel, token: string | null): Logger {
  const output = destination({ dest: 1, sync: true });
  return createLog({
    level,
    token,
    pretty: process.stdout.isTTY,
    write: (line) => void output.write(line),
  });
}

/** Errors of discord.js carry the request, and so what readers typed and the interaction's token; a line does not. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = error instanceof DiscordAPIError ? { code: error.code, status: error.status } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...cause };
}
