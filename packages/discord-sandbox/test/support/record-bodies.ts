import { appendFileSync } from 'node:fs';
import process from 'node:process';
import type { Exchange } from '../../src/state/journal.ts';

/** A request that the sandbox accepted: its path without what changes from run to run, its body and the names of its files. */
export interface AcceptedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: object;
  readonly files: readonly string[];
}

const seen = new Set<string>();

/**
 * Adds a request that was accepted to the file that RECORD_BODIES names, if it is set: one line of JSON for each kind of
 * body, for `test/fixtures/accepted-bodies.jsonl`.
 */
export function recordBody({ method, path, request, files, status }: Exchange): void {
  const file = process.env['RECORD_BODIES'];
  if (file === undefined || status === null || status >= 300) return;
  if (typeof request !== 'object' || request === null) return;
  const kind = `${method} ${placeless(path)} ${JSON.stringify(kindOf(request))}`;
  if (seen.has(kind)) return;
  seen.add(kind);
  const accepted: AcceptedRequest = {
    method,
    path: placeless(path),
    // The message replied to is not there in another run.
    body: 'message_reference' in request ? { ...request, message_reference: noReference } : request,
    files: files.map(({ filename }) => filename),
  };
  appendFileSync(file, `${JSON.stringify(accepted)}\n`);
}

const noReference = { message_id: '1', fail_if_not_exists: false };

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

/** What a body is made of: its keys and the types of its values, and what a `type` says. */
function kindOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(kindOf(item))))];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, key === 'type' ? inner : kindOf(inner)]);
}
