import { DiscordAPIError } from '@discordjs/rest';
import { destination, pino, type Logger } from 'pino';
import { prettyFactory } from 'pino-pretty';
import type { LogLevel } from './settings/config.ts';

export interface LogOptions {
  readonly level: LogLevel;
  /** Removed from every line, wherever it appears. */
  readonly token: string | null;
  /** The address of a webhook, removed in the same way. */
  readonly webhook?: string | null;
  /** Whether the lines are for people rather than programs. */
  readonly pretty: boolean;
  /** Writes one line, which ends in a line break. */
  readonly write: (line: string) => void;
}

/** A logger of JSON lines, or of coloured ones for people. The token and the webhook are removed from every line. */
export function createLog({ level, token, webhook = null, pretty, write }: LogOptions): Logger {
  const secrets = [
    ...(token === null ? [] : [{ secret: token, shown: '[token]' }]),
    ...(webhook === null ? [] : [{ secret: webhook, shown: '[webhook]' }]),
  ];
  const withoutSecrets = (line: string): string =>
    secrets.reduce((text, { secret, shown }) => text.replaceAll(secret, shown), line);
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
      write: (line: string) => write(format(withoutSecrets(line)) ?? ''),
    },
  );
}

/** A logger on standard output: for people if it is a terminal, JSON otherwise. Writes synchronously. */
export function createProcessLog(level: LogLevel, token: string | null, webhook: string | null): Logger {
  const output = destination({ dest: 1, sync: true });
  return createLog({
    level,
    token,
    webhook,
    pretty: process.stdout.isTTY,
    write: (line) => void output.write(line),
  });
}

/** Leaves out the request that errors of discord.js carry: it contains what readers typed and the interaction's token. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = error instanceof DiscordAPIError ? { code: error.code, status: error.status } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...cause };
}
