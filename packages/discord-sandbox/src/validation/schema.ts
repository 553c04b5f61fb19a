/**
 * What Discord's OpenAPI description says of a value, in short: a subset of JSON Schema, in which `null` stands for "or
 * null", `int` for an integer, `id` for a snowflake and `bits` for a set of permissions.
 */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'int' | 'number' | 'boolean' | 'null' | 'id' | 'bits';
  readonly null?: true;
  /** The name of another schema, which applies here. */
  readonly ref?: string;
  /** The value fits one of these; objects are distinguished by their `type` where all have one. */
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number)[];
  /** The minimum and maximum of a number, of a string's or list's length, or of an object's number of keys. */
  readonly min?: number;
  readonly max?: number;
  readonly format?: 'uri' | 'date-time';
  readonly unique?: true;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** What the values under all other keys have to fit. */
  readonly values?: Schema;
}
