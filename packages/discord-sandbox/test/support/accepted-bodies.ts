import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import type { Exchange } from '../../src/state/journal.ts';

/** A request that the sandbox accepted: its path without what changes from run to run, its body and the names of its files. */
export interface AcceptedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: object;
  readonly files: readonly string[];
}

const fixture = new URL('../fixtures/accepted-bodies.jsonl', import.meta.url);

/** One request for each kind of body that the sandbox accepted in the tests, and those of a large bot. */
export const acceptedBodies: readonly AcceptedRequest[] = readFileSync(fixture, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as AcceptedRequest);

const known = new Set(acceptedBodies.map(kindOf));

/**
 * Whether a request was accepted whose kind of body is not among the recorded ones. With RECORD_BODIES=1 it is added to
 * them instead; record with one worker (`--maxWorkers=1`), since each knows only its own.
 */
export function isUnrecorded({ method, path, request, files, status }: Exchange): boolean {
  if (status === null || status >= 300 || typeof request !== 'object' || request === null) return false;
  const accepted: AcceptedRequest = {
    method,
    path: placeless(path),
    body: withoutAddresses(request),
    files: files.map(({ filename }) => filename),
  };
  const kind = kindOf(accepted);
  if (known.has(kind)) return false;
  if (process.env['RECORD_BODIES'] !== '1') return true;
  known.add(kind);
  appendFileSync(fixture, `${JSON.stringify(accepted)}\n`);
  return false;
}

/** Neither the message replied to nor an emoji or the endpoint is there in another run. */
function withoutAddresses(body: object): object {
  const same = JSON.parse(JSON.stringify(body).replaceAll(/"id":"\d{15,}"/gu, '"id":"1"')) as object;
  if (Array.isArray(same)) return same;
  return {
    ...same,
    ...('message_reference' in body && {
      message_reference: { message_id: '1', fail_if_not_exists: false },
    }),
    ...('interactions_endpoint_url' in body && { interactions_endpoint_url: null }),
  };
}

/** A path with the same ids and tokens in every run. */
function placeless(path: string): string {
  return path
    .replace(/^\/api\/v\d+/u, '')
    .replace('%40', '@')
    .replace(/^\/channels\/\d+/u, '/channels/1')
    .replace(/(interactions|webhooks)\/\d+\/[^/]+/u, '$1/1/token')
    .replaceAll(/\d{15,}/gu, '1')
    .replace(/messages\/1$/u, 'messages/@original');
}

/** Where a request goes, and what its body is made of: its keys and the types of its values, and what a `type` says. */
function kindOf({ method, path, body }: AcceptedRequest): string {
  return `${method} ${path} ${JSON.stringify(shapeOf(body))}`;
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, key === 'type' ? inner : shapeOf(inner)]);
}
