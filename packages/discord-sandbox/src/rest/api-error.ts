import type { JsonObject } from '../json.ts';
import type { ValidationIssue, Field } from '../validation/field.ts';

/** An error of Discord's REST API: an HTTP status and a body `{message, code, errors?}`. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: JsonObject;
  /** What Discord sends along: the limits of the route. */
  headers: Readonly<Record<string, string>> = {};

  constructor(status: number, code: number, message: string, more: JsonObject = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

/** The error of a request beyond a rate limit. The time to wait is in seconds. */
export function rateLimited(
  retryAfter: number,
  isGlobal: boolean,
  headers: Readonly<Record<string, string>>,
): ApiError {
  // Without a code, other than all other errors.
  const more = { code: undefined, retry_after: retryAfter, global: isGlobal };
  const error = new ApiError(429, 0, 'You are being rate limited.', more);
  // discord.py takes a 429 without a Via header for a ban by Cloudflare.
  error.headers = { 'retry-after': String(retryAfter), via: '1.1 google', ...headers };
  return error;
}

/** The error of a request whose body is neither JSON nor a form, which a request without the header is not. */
export function wrongContentType(): ApiError {
  const message = `Expected "Content-Type" header to be one of {'application/json', 'multipart/form-data'}.`;
  const errors = { _errors: [{ code: 'CONTENT_TYPE_INVALID', message }] };
  return new ApiError(400, 50035, 'Invalid Form Body', { errors });
}

export const refusals = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  invalidVersion: () => new ApiError(400, 50041, 'Invalid API version'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  tooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  notThisApplication: () =>
    new ApiError(403, 20012, 'You are not authorized to perform this action on this application'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  notTheAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  cannotMessageUser: () => new ApiError(400, 50007, 'Cannot send messages to this user'),
  cannotForward: () => new ApiError(400, 50035, 'The sandbox does not forward messages.'),
  hasNone: (what: string) => new ApiError(400, 50035, `The sandbox has no ${what}.`),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownEmoji: () => new ApiError(404, 10014, 'Unknown Emoji'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyCommands: (max: number) =>
    new ApiError(400, 30032, `Maximum number of application commands reached (${max}).`),
  tooManyCreates: (max: number) =>
    new ApiError(400, 30034, `Max number of daily application command creates has been reached (${max})`),
  tooManyFollowUps: () =>
    new ApiError(400, 40094, 'This interaction cannot send any more follow up messages'),
  removesEntryPoint: () =>
    new ApiError(
      400,
      50240,
      "You cannot remove this app's Entry Point command in a bulk update operation. Include the Entry Point command in your update request or delete it separately.",
    ),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
} as const;

interface ErrorTree {
  [key: string]: ErrorTree | { readonly code: string; readonly message: string }[];
}

function errorTree(issues: readonly ValidationIssue[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of issues) {
    let node = root;
    for (const step of path) {
      // Inherited keys such as "__proto__" must not be followed.
      const next = Object.hasOwn(node, String(step)) ? node[String(step)] : undefined;
      const child: ErrorTree = next === undefined || Array.isArray(next) ? {} : next;
      node[String(step)] = child;
      node = child;
    }
    const errors = node['_errors'];
    node['_errors'] = [...(Array.isArray(errors) ? errors : []), { code, message }];
  }
  return root;
}

/** Throws Discord's "Invalid Form Body" error if the body has any validation issues. */
export function rejectInvalid(body: Field): void {
  if (body.issues.length === 0) return;
  throw new ApiError(400, 50035, 'Invalid Form Body', { errors: errorTree(body.issues) });
}
