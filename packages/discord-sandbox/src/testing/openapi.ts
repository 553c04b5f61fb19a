import { isJsonObject } from '../json.ts';

/** A REST request of a bot's. The path may begin with `/api/v10`. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What is wrong with a request's body, one line for each problem; nothing if it is valid. */
export type BodyValidator = (request: SentRequest) => readonly string[];

/** A JSON Schema validator such as Ajv's `Ajv2020`. */
export interface SchemaCompiler {
  addFormat(name: string, format: true): unknown;
  addSchema(schema: object, key: string): unknown;
  compile(schema: object): CompiledSchema;
}

interface CompiledSchema {
  (body: unknown): unknown;
  errors?: readonly SchemaError[] | null;
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

type MutableJson = Record<string, unknown>;

const discordFormats = ['snowflake', 'nonce', 'int32', 'int64'];

/**
 * Validates the bodies of a bot's requests against Discord's OpenAPI description, the parsed `openapi.json` of
 * discord/discord-api-spec. The compiler is `new Ajv2020({ strict: false, allErrors: true })` with `ajv-formats`.
 */
export function createBodyValidator(description: unknown, compiler: SchemaCompiler): BodyValidator {
  const copy: unknown = structuredClone(description);
  if (!isMutableJson(copy) || !isJsonObject(copy['paths']))
    throw new Error('This is not an OpenAPI description: it has no "paths".');
  acceptPermissionStrings(copy);
  for (const format of discordFormats) compiler.addFormat(format, true);
  compiler.addSchema(copy, 'discord');
  const compiled = new Map<string, CompiledSchema>();
  const paths = Object.entries(copy['paths']).map(([template, operations]) => ({
    template,
    parts: template.split('/'),
    operations,
  }));

  return ({ method, path, body }) => {
    const found = findOperation(paths, method.toLowerCase(), path);
    if (!found) return [`${method} ${path} is not in Discord's description`];
    if (!found.takesJson)
      return body === undefined || body === null ? [] : [`${method} ${path} takes no body`];
    let validate = compiled.get(found.reference);
    if (!validate) {
      validate = compiler.compile({ $ref: `discord#${found.reference}` });
      compiled.set(found.reference, validate);
    }
    if (validate(body) === true) return [];
    return explain(validate.errors ?? []).map((line) => `${method} ${path} ${line}`);
  };
}

// The description calls permission bit sets integers; Discord's documentation and its clients use strings.
function acceptPermissionStrings(node: unknown): void {
  if (Array.isArray(node)) for (const item of node) acceptPermissionStrings(item);
  if (!isMutableJson(node)) return;
  for (const value of Object.values(node)) acceptPermissionStrings(value);
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

interface Path {
  readonly template: string;
  /** Between the slashes. */
  readonly parts: readonly string[];
  /** By method. */
  readonly operations: unknown;
}

interface Operation {
  readonly reference: string;
  readonly takesJson: boolean;
}

// If several paths match, the one with the most literal segments applies.
function findOperation(paths: readonly Path[], method: string, path: string): Operation | undefined {
  const segments = path
    .replace(/[?#].*$/, '')
    .replace(/^\/api(?:\/v\d+)?/, '')
    .split('/');
  const matching = paths.flatMap(({ template, parts, operations }) => {
    const fits =
      parts.length === segments.length &&
      parts.every(
        (part, index) => part.startsWith('{') || part === decodeURIComponent(segments[index] ?? ''),
      );
    const operation = fits && isJsonObject(operations) ? operations[method] : undefined;
    if (!isJsonObject(operation)) return [];
    return [{ template, operation, literals: parts.filter((part) => !part.startsWith('{')).length }];
  });
  const best = matching.toSorted((a, b) => b.literals - a.literals)[0];
  if (!best) return undefined;
  const pointer = best.template.replaceAll('~', '~0').replaceAll('/', '~1');
  return {
    reference: `/paths/${pointer}/${method}/requestBody/content/application~1json/schema`,
    takesJson: JSON.stringify(best.operation['requestBody'] ?? null).includes('"application/json"'),
  };
}

// A union reports the errors of all its branches. Those of branches with another `type` are dropped, and of the others
// only the deepest in the body are kept: they belong to the branch that matches best.
function explain(errors: readonly SchemaError[]): readonly string[] {
  const wrongBranches = errors
    .filter(({ keyword, instancePath }) => keyword === 'enum' && instancePath.endsWith('/type'))
    .map(
      ({ instancePath, schemaPath }) =>
        [instancePath.slice(0, -'/type'.length), schemaOf(schemaPath)] as const,
    );
  const relevant = errors.filter(
    ({ keyword, params, instancePath, schemaPath }) =>
      keyword !== 'oneOf' &&
      keyword !== 'anyOf' &&
      params['type'] !== 'null' &&
      !wrongBranches.some(
        ([place, schema]) => instancePath.startsWith(place) && schemaOf(schemaPath) === schema,
      ),
  );
  const kept = relevant.length > 0 ? relevant : errors;
  const deepest = Math.max(...kept.map(depthOf));
  const lines = kept.filter((error) => depthOf(error) === deepest);
  return [...new Set(lines.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`))];
}

function depthOf({ instancePath }: SchemaError): number {
  return instancePath.split('/').length;
}

function schemaOf(schemaPath: string): string {
  return /components\/schemas\/[^/]+/.exec(schemaPath)?.[0] ?? schemaPath;
}

function isMutableJson(value: unknown): value is MutableJson {
  return isJsonObject(value);
}
