import { shownValue } from '../json.ts';
import { lengthOf, type Field } from './field.ts';
import { schemas } from './generated/schemas.ts';
import type { Schema } from './schema.ts';

/** Checks a value against the schema of this name in Discord's description, with Discord's error codes and messages. */
export function checkShape(field: Field, name: string): void {
  checkSchema(field, { ref: name });
}

/** Checks a value against a schema. */
function checkSchema(field: Field, schema: Schema): void {
  const { ref } = schema;
  if (ref !== undefined) {
    const target = schemas[ref];
    if (!target) throw new Error(`There is no schema "${ref}".`);
    return checkSchema(field, schema.null ? { ...target, null: true } : target);
  }
  if (field.value === undefined || (field.value === null && schema.null === true)) return;
  if (schema.anyOf) return checkUnion(field, schema.anyOf);
  if (field.value === null) return void (schema.type === 'null' || field.require());
  switch (schema.type) {
    case 'object':
      return checkObject(field, schema);
    case 'array':
      return checkList(field, schema);
    case 'string':
      return checkString(field, schema);
    case 'int':
    case 'number':
      return checkNumber(field, schema);
    case 'boolean':
      return void field.boolean();
    case 'id':
      return checkDigits(field, 'snowflake');
    case 'bits':
      return checkDigits(field, 'int');
    case 'null':
      return field.refuse('BASE_TYPE_CHOICES', 'Value must be one of {null}.');
    case undefined:
  }
}

/** The types of a schema's objects, by which a union tells its branches apart. */
function tagsOf(schema: Schema): readonly (string | number)[] | undefined {
  return (schema.ref === undefined ? schema : schemas[schema.ref])?.properties?.['type']?.enum;
}

// Where the branches have types the value's type chooses one; elsewhere the branch with the fewest issues tells what is
// wrong, and none if a branch fits.
function checkUnion(field: Field, branches: readonly Schema[]): void {
  const tags = branches.flatMap((branch) => tagsOf(branch) ?? []);
  if (branches.every((branch) => tagsOf(branch) !== undefined)) {
    if (field.object() === undefined) return void (field.isMissing && field.require());
    const type = field.at('type');
    if (!type.require()) return;
    const chosen = branches.find((branch) => tagsOf(branch)?.some((tag) => tag === type.value));
    if (chosen) return checkSchema(field, chosen);
    return refuseType(type, tags);
  }
  const tries = branches.map((branch) => {
    const apart = field.apart();
    checkSchema(apart, branch);
    return apart.issues;
  });
  const [best = []] = tries.toSorted((a, b) => a.length - b.length);
  field.refuseFor(best);
}

function refuseType(type: Field, tags: readonly (string | number)[]): void {
  const allowed = tags.toSorted((a, b) => Number(a) - Number(b)).join(', ');
  const tail = tags.length === 1 ? ',' : '';
  type.refuse('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed}${tail}).`);
}

function checkObject(field: Field, schema: Schema): void {
  const value = field.object();
  if (value === undefined) return;
  const { properties = {}, required = [], values } = schema;
  const keys = Object.keys(value);
  if (keys.length < (schema.min ?? 0) || keys.length > (schema.max ?? Infinity))
    checkLength(field, keys.length, schema);
  for (const [key, inner] of Object.entries(properties)) {
    const part = field.at(key);
    const isRequired = required.includes(key);
    if (part.value === undefined && isRequired) part.require();
    // A union of one.
    else if (key === 'type' && isRequired && inner.enum?.some((tag) => tag === part.value) === false)
      refuseType(part, inner.enum);
    else checkSchema(part, inner);
  }
  if (!values) return;
  for (const key of keys) if (properties[key] === undefined) checkSchema(field.at(key), values);
}

function checkList(field: Field, schema: Schema): void {
  const value: unknown = field.value;
  if (!Array.isArray(value))
    return field.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  checkLength(field, value.length, schema);
  const { items } = schema;
  if (items) for (const index of value.keys()) checkSchema(field.at(index), items);
  const distinct = new Set(value.map((item) => JSON.stringify(item)));
  if (schema.unique === true && distinct.size < value.length)
    field.refuse('SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
}

function checkString(field: Field, schema: Schema): void {
  const { value } = field;
  if (typeof value !== 'string')
    return field.refuse('STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
  if (schema.enum) return void field.oneOf(schema.enum);
  checkLength(field, lengthOf(value), schema);
  if (schema.format === 'uri' && !/^[a-z][a-z\d+.-]*:\S+$/iu.test(value))
    field.refuse('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  if (schema.format === 'date-time' && !(isoDate.test(value) && !Number.isNaN(Date.parse(value))))
    field.refuse('DATE_TIME_TYPE_PARSE', `Could not parse ${value}. Should be ISO8601.`);
}

// `Date.parse` alone would take "Jan 1 2025" as well.
const isoDate = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/u;

function checkNumber(field: Field, { type, min, max, enum: allowed }: Schema): void {
  const { value } = field;
  const name = type === 'int' ? 'int' : 'float';
  if (allowed) return void field.oneOf(allowed);
  if (typeof value !== 'number' || (type === 'int' && !Number.isInteger(value)))
    return field.refuse('NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not ${name}.`);
  if (min !== undefined && value < min)
    field.refuse('NUMBER_TYPE_MIN', `${name} value should be greater than or equal to ${min}.`);
  if (max !== undefined && value > max)
    field.refuse('NUMBER_TYPE_MAX', `${name} value should be less than or equal to ${max}.`);
}

// The description has only strings for snowflakes, and only numbers for permissions; Discord takes either.
function checkDigits(field: Field, name: string): void {
  const text = shownValue(field.value);
  if (!/^\d{1,20}$/u.test(text)) field.refuse('NUMBER_TYPE_COERCE', `Value "${text}" is not ${name}.`);
}

function checkLength(field: Field, length: number, { min = 0, max = Infinity }: Schema): void {
  if (length >= min && length <= max) return;
  const isRange = min > 0 && max < Infinity;
  if (isRange) field.refuse('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  else if (length < min) field.refuse('BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
  else field.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}
