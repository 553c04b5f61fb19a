import type { Upload } from '../http/multipart.ts';

/** A bot's REST request, its path already matched. */
export interface RestRequest {
  readonly body: unknown;
  readonly uploads: ReadonlyMap<number, Upload>;
  readonly query: URLSearchParams;
  /** The part of the path that a route's pattern names. */
  readonly param: (name: string) => string;
}

/** An HTTP status and a JSON body; a missing body sends none. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** A REST route. Its handler throws `ApiError` to refuse. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path under `/api/v10`, with `:names` for its variable parts. */
  readonly pattern: string;
  /** Interactions carry a token of their own in the path; everything else wants the bot's. */
  readonly needsBotToken: boolean;
  readonly handle: (request: RestRequest) => RestAnswer;
}

/** The variable parts of a path that fits a pattern, or undefined when it does not. */
export function matchPattern(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  const expected = pattern.split('/');
  const parts = path.split('/');
  if (expected.length !== parts.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, step] of expected.entries()) {
    const part = parts[index] ?? '';
    if (step.startsWith(':') && part !== '') params.set(step.slice(1), part);
    else if (step !== part) return undefined;
  }
  return params;
}
