import { isJsonObject, objectsIn, type JsonObject } from '../src/json.ts';
import type { Schema } from '../src/validation/schema.ts';

/** The schemas of the bodies that the sandbox accepts; what they refer to comes with them. */
const roots = [
  'ApplicationCommandCreateRequest',
  'ApplicationCommandUpdateRequest',
  'ApplicationFormPartial',
  'CreatePrivateChannelRequest',
  'IncomingWebhookInteractionRequest',
  'IncomingWebhookRequestPartial',
  'IncomingWebhookUpdateForInteractionCallbackRequestPartial',
  'IncomingWebhookUpdateRequestPartial',
  'InteractionApplicationCommandAutocompleteCallbackIntegerData',
  'InteractionApplicationCommandAutocompleteCallbackNumberData',
  'InteractionApplicationCommandAutocompleteCallbackStringData',
  'MessageCreateRequest',
  'MessageEditRequestPartial',
  'ModalInteractionCallbackRequestData',
];
const maxInt32 = 2_147_483_647;

/** The part of Discord's OpenAPI description that the sandbox needs, by name. Throws if the description lacks it. */
export function compactSchemas(description: unknown): Readonly<Record<string, Schema>> {
  const found = new Map<string, Schema>();
  const all = child(child(description, 'components'), 'schemas');
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const schema = all[name];
    if (!isJsonObject(schema)) throw new Error(`The description has no schema "${name}".`);
    found.set(name, {});
    found.set(name, compact(schema, all, visit));
  };
  for (const root of roots) visit(root);
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function child(value: unknown, key: string): JsonObject {
  const found = isJsonObject(value) ? value[key] : undefined;
  if (!isJsonObject(found)) throw new Error(`This is not Discord's description: it has no "${key}".`);
  return found;
}

function compact(schema: JsonObject, all: JsonObject, visit: (name: string) => void): Schema {
  const inner = (value: unknown): Schema => compact(isJsonObject(value) ? value : {}, all, visit);
  const name = typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? '') : undefined;
  if (name !== undefined) {
    const target = child(all, name);
    // What is no object is short, and says more in its place.
    if (target['properties'] === undefined) return inner(target);
    visit(name);
    return { ref: name };
  }
  const branches = objectsIn(schema['oneOf'] ?? schema['anyOf']);
  if (branches.length > 0) return union(schema, branches, inner);
  const types = [schema['type']].flat();
  const type = types.find((one) => one !== 'null');
  const orNull = types.includes('null') && types.length > 1 ? { null: true as const } : {};
  if (type === 'object') return { ...objectSchema(schema, inner), ...orNull };
  if (type === 'array') return { ...listSchema(schema, inner), ...orNull };
  if (type === 'string') return { ...stringSchema(schema), ...orNull };
  if (type === 'integer' || type === 'number') return { ...numberSchema(schema), ...orNull };
  if (type === 'boolean') return { type, ...orNull };
  return types.includes('null') ? { type: 'null' } : {};
}

function union(schema: JsonObject, branches: readonly JsonObject[], inner: (one: unknown) => Schema): Schema {
  const constants = branches.map((branch) => branch['const']);
  if (!constants.includes(undefined)) {
    const type = schema['type'] === 'string' ? 'string' : 'int';
    return { type, enum: scalars(constants) };
  }
  const others = branches.filter(({ type }) => type !== 'null').map(inner);
  const orNull = others.length < branches.length ? { null: true as const } : {};
  const [only] = others;
  return others.length === 1 && only ? { ...only, ...orNull } : { anyOf: others, ...orNull };
}

function objectSchema(schema: JsonObject, inner: (one: unknown) => Schema): Schema {
  const { properties, required, additionalProperties: values } = schema;
  const entries = isJsonObject(properties) ? Object.entries(properties) : [];
  return {
    type: 'object',
    ...(entries.length === 0
      ? {}
      : { properties: Object.fromEntries(entries.map(([key, value]) => [key, inner(value)])) }),
    ...(Array.isArray(required) ? { required: required.map(String) } : {}),
    ...(isJsonObject(values) ? { values: inner(values) } : {}),
    ...range(schema['minProperties'], schema['maxProperties']),
  };
}

function listSchema(schema: JsonObject, inner: (one: unknown) => Schema): Schema {
  const unique = schema['uniqueItems'] === true ? { unique: true as const } : {};
  return {
    type: 'array',
    ...range(schema['minItems'], schema['maxItems']),
    ...unique,
    items: inner(schema['items']),
  };
}

function stringSchema(schema: JsonObject): Schema {
  const { format } = schema;
  if (format === 'snowflake') return { type: 'id' };
  return {
    type: 'string',
    ...range(schema['minLength'], schema['maxLength']),
    ...(format === 'uri' || format === 'date-time' ? { format } : {}),
    ...choices(schema),
  };
}

// The description calls sets of permissions integers; Discord's documentation and its clients use strings.
function numberSchema(schema: JsonObject): Schema {
  const { type, minimum, maximum, format } = schema;
  if (typeof maximum === 'number' && maximum > Number.MAX_SAFE_INTEGER && format !== 'int64')
    return { type: 'bits' };
  const isInteger = [type].flat().includes('integer');
  const isBounded = schema['enum'] !== undefined || maximum !== undefined || format !== 'int32';
  return {
    type: isInteger ? 'int' : 'number',
    ...range(minimum, isBounded ? maximum : maxInt32),
    ...choices(schema),
  };
}

function choices({ enum: values }: JsonObject): Schema {
  return Array.isArray(values) ? { enum: scalars(values) } : {};
}

function scalars(values: readonly unknown[]): readonly (string | number)[] {
  return values.filter((value) => typeof value === 'string' || typeof value === 'number');
}

function range(min: unknown, max: unknown): Schema {
  return {
    ...(typeof min === 'number' && Number.isSafeInteger(min) ? { min } : {}),
    ...(typeof max === 'number' && Number.isSafeInteger(max) ? { max } : {}),
  };
}
