import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A REST request of a bot's. The path may begin with `/api/v10`. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What is wrong with a request's body, one line a fault; none when it fits. */
export type BodyValidator = (request: SentRequest) => readonly string[];

type Json = Record<string, unknown>;

const formatsWithoutRules = ['snowflake', 'nonce', 'int32', 'int64'];

/**
 * Validates bodies against Discord's OpenAPI description, the file named by the environment variable
 * DISCORD_OPENAPI. Without a path there is nothing to validate against, and everything passes.
 */
export function createBodyValidator(path: string | undefined): BodyValidator {
  if (path === undefined || path === '') return () => [];
  const description: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isJson(description) || !isJson(description['paths']))
    throw new Error(`${path} is no OpenAPI description.`);
  repairPermissions(description);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // The types of ajv-formats hide its default export from Node's way of importing.
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  for (const format of formatsWithoutRules) ajv.addFormat(format, true);
  ajv.addSchema(description, 'discord');
  const compiled = new Map<string, ValidateFunction>();
  const templates = Object.entries(description['paths']).filter((entry): entry is [string, Json] =>
    isJson(entry[1]),
  );

  return ({ method, path: requestPath, body }) => {
    const found = findOperation(templates, method.toLowerCase(), requestPath);
    if (!found) return [`${method} ${requestPath} is not in Discord's description`];
    if (!found.takesJson)
      return body === undefined || body === null ? [] : [`${method} ${requestPath} takes no body`];
    let validate = compiled.get(found.reference);
    if (!validate) {
      validate = ajv.compile({ $ref: `discord#${found.reference}` });
      compiled.set(found.reference, validate);
    }
    return validate(body)
      ? []
      : explain(validate.errors ?? []).map((line) => `${method} ${requestPath} ${line}`);
  };
}

// The description calls permission bit sets integers; Discord's documentation and its clients use strings.
function repairPermissions(node: unknown): void {
  if (Array.isArray(node)) for (const item of node) repairPermissions(item);
  if (!isJson(node)) return;
  for (const value of Object.values(node)) repairPermissions(value);
  const { type, maximum, minimum } = node;
  const isInteger = type === 'integer' || (Array.isArray(type) && type.includes('integer'));
  if (!isInteger || typeof maximum !== 'number' || maximum <= Number.MAX_SAFE_INTEGER) return;
  delete node['type'];
  delete node['maximum'];
  delete node['minimum'];
  node['anyOf'] = [
    { type, minimum },
    { type: 'string', pattern: '^[0-9]+$' },
  ];
}

interface Operation {
  readonly reference: string;
  readonly takesJson: boolean;
}

// Of several templates that fit, the one with the most literal segments is meant.
function findOperation(
  templates: readonly (readonly [string, Json])[],
  method: string,
  path: string,
): Operation | undefined {
  const segments = path
    .replace(/[?#].*$/, '')
    .replace(/^\/api(?:\/v\d+)?/, '')
    .split('/');
  const fitting = templates.flatMap(([template, item]) => {
    const expected = template.split('/');
    const operation = item[method];
    const fits =
      expected.length === segments.length &&
      expected.every(
        (part, index) => part.startsWith('{') || part === decodeURIComponent(segments[index] ?? ''),
      );
    if (!fits || !isJson(operation)) return [];
    return [{ template, operation, literals: expected.filter((part) => !part.startsWith('{')).length }];
  });
  const best = fitting.toSorted((a, b) => b.literals - a.literals)[0];
  if (!best) return undefined;
  const pointer = best.template.replaceAll('~', '~0').replaceAll('/', '~1');
  return {
    reference: `/paths/${pointer}/${method}/requestBody/content/application~1json/schema`,
    takesJson: JSON.stringify(best.operation['requestBody'] ?? null).includes('"application/json"'),
  };
}

// A union reports the faults of every branch. Those of branches for another `type` are dropped, and of the rest
// the deepest in the body are kept: they are of the branch that fits the furthest.
function explain(errors: readonly ErrorObject[]): readonly string[] {
  const wrongBranches = errors
    .filter(({ keyword, instancePath }) => keyword === 'enum' && instancePath.endsWith('/type'))
    .map(
      ({ instancePath, schemaPath }) =>
        [instancePath.slice(0, -'/type'.length), schemaOf(schemaPath)] as const,
    );
  const meant = errors.filter(
    ({ keyword, params, instancePath, schemaPath }) =>
      keyword !== 'oneOf' &&
      keyword !== 'anyOf' &&
      params['type'] !== 'null' &&
      !wrongBranches.some(
        ([place, schema]) => instancePath.startsWith(place) && schemaOf(schemaPath) === schema,
      ),
  );
  const kept = meant.length > 0 ? meant : errors;
  const deepest = Math.max(...kept.map(depthOf));
  const lines = kept.filter((error) => depthOf(error) === deepest);
  return [...new Set(lines.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`))];
}

function depthOf({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}

function schemaOf(schemaPath: string): string {
  return /components\/schemas\/[^/]+/.exec(schemaPath)?.[0] ?? schemaPath;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
