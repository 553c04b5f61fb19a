/** How much memory a process uses after its garbage was collected, in bytes. */
export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

/** The bot that is put to the test. */
export interface SoakedBot {
  /** Why it is not running any more; null while it is. */
  readonly ended: () => string | null;
  /** The folder of its knowledge, which it may edit. */
  readonly knowledge: string;
  /** Null when its memory cannot be measured apart. */
  readonly memory: () => Promise<Memory | null>;
  /** How many lines it has logged so far, by level and text. */
  readonly logged: () => ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
}

/** Starts a bot; resolves once it is ready. */
export type StartSoakedBot = (sandbox: {
  readonly token: string;
  readonly apiBase: string;
}) => Promise<SoakedBot>;

const levels: Readonly<Record<number, string>> = { 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

/** Counts the log lines of a bot by level and text. */
export class LogCount {
  readonly lines = new Map<string, number>();

  /** Takes a line; one that is not JSON is kept as it is. */
  take(line: string): void {
    const name = nameOf(line);
    this.lines.set(name, (this.lines.get(name) ?? 0) + 1);
  }
}

function nameOf(line: string): string {
  try {
    const { level, msg, code } = JSON.parse(line) as {
      readonly level: number;
      readonly msg: string;
      readonly code?: number;
    };
    return `${levels[level] ?? level}: ${msg}${code === undefined ? '' : ` (${code})`}`;
  } catch {
    return `not a log line: ${line}`;
  }
}
