/** What a verb reads, writes to and depends on: the process's own, or a test's. */
export interface Io {
  /** The environment, completed by the file `.env`. */
  readonly environment: Environment;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** The folder that keeps what was learned from one run to the next; null keeps nothing. */
  readonly buildCache: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;
