import type { Upload } from '../http/multipart.ts';

/** A bot's REST request to a route. */
export interface RestRequest {
  readonly body: unknown;
  readonly uploads: ReadonlyMap<number, Upload>;
  readonly query: URLSearchParams;
  /** A variable part of the path by its name in the route's pattern. */
  readonly param: (name: string) => string;
}

/** An HTTP status and a JSON body, if any. */
export interface RestResponse {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A REST route. Its handler throws `ApiError` to refuse a request. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path under `/api/v10`, with `:names` for the variable parts. */
  readonly pattern: string;
  /** Whether the route requires the bot's token; routes of interactions have their own token in the path. */
  readonly needsBotToken: boolean;
  readonly handle: (request: RestRequest) => RestResponse | Promise<RestResponse>;
}

/** The variable parts of a path, or undefined if it does not match the pattern. */
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
