import { isJsonObject, type JsonObject } from '../json.ts';

/** A problem in a request's body, with Discord's error code and message. */
export interface ValidationIssue {
  /** Where in the body: `['embeds', 0, 'title']`. */
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

interface TextLimits {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly required?: boolean;
}

/** The length of a text as Discord counts it: in characters, not UTF-16 units, without surrounding white space. */
export function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}

/** A value in a request's body that knows its path. All values of one body collect their issues in the same list. */
export class Field {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
  readonly #issues: ValidationIssue[];

  /** The root of a body has an empty path. */
  constructor(value: unknown, path: readonly (string | number)[] = [], issues: ValidationIssue[] = []) {
    this.value = value;
    this.path = path;
    this.#issues = issues;
  }

  /** All issues of the whole body so far. */
  get issues(): readonly ValidationIssue[] {
    return this.#issues;
  }

  /** Whether the value is missing; Discord treats null as missing. */
  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The value under a key or index; a missing value if there is none. */
  at(key: string | number): Field {
    const container: unknown = this.value;
    let value: unknown;
    if (Array.isArray(container) && typeof key === 'number') value = container[key];
    else if (isJsonObject(container) && Object.hasOwn(container, key)) value = container[key];
    return new Field(value, [...this.path, key], this.#issues);
  }

  /** Whether the value is a list. */
  get isList(): boolean {
    return Array.isArray(this.value);
  }

  /** The entries of an object; none if it is something else. */
  get entries(): JsonObject {
    return isJsonObject(this.value) ? this.value : {};
  }

  /** The items of a list; none if it is something else. */
  get items(): readonly Field[] {
    return Array.isArray(this.value) ? Array.from(this.value, (_, index) => this.at(index)) : [];
  }

  /** The same value, with a list of issues of its own. */
  apart(): Field {
    return new Field(this.value, this.path);
  }

  /** Whether this value, something in it, or what it is in has an issue. */
  get isRefused(): boolean {
    return this.#issues.some(({ path }) => startsWith(path, this.path) || startsWith(this.path, path));
  }

  /** Adds an issue about this value, unless it has one: the first says what to change. */
  refuse(code: string, message: string): void {
    const isSame = ({ path }: ValidationIssue): boolean =>
      path.length === this.path.length && startsWith(path, this.path);
    if (!this.#issues.some(isSame)) this.#issues.push({ path: this.path, code, message });
  }

  /** Adds issues found in the value, or in a copy of it. */
  refuseFor(issues: readonly ValidationIssue[]): void {
    this.#issues.push(...issues);
  }

  /** Returns whether the value is there; adds an issue if not. */
  require(): boolean {
    if (this.isMissing) this.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    return !this.isMissing;
  }

  /** The value as an object; adds an issue if it is something else. */
  object(): JsonObject | undefined {
    if (isJsonObject(this.value)) return this.value;
    if (!this.isMissing) this.refuse('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return undefined;
  }

  /** The items of the value as a list; none if it is missing. Adds an issue if it is too long or too short. */
  list(min: number, max: number): readonly Field[] {
    const items: unknown = this.value;
    if (this.isMissing) {
      if (min > 0) this.require();
      return [];
    }
    if (!Array.isArray(items)) {
      this.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    this.#checkLength(items.length, min, max);
    return items.map((_, index) => this.at(index));
  }

  /** The value as a string; adds an issue if it is missing but required, not a string, too long or too short. */
  string({ min = 0, max, required = false }: TextLimits): string | undefined {
    if (this.isMissing) {
      if (required) this.require();
      return undefined;
    }
    if (typeof this.value !== 'string') {
      this.refuse('STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(this.value)}" as string.`);
      return undefined;
    }
    this.#checkLength(lengthOf(this.value), min, max);
    return this.value;
  }

  /** The value as an integer; adds an issue if it is missing but required, not an integer or out of range. */
  integer({ min, max, required = false }: NumberLimits): number | undefined {
    if (this.isMissing) {
      if (required) this.require();
      return undefined;
    }
    if (typeof this.value !== 'number' || !Number.isInteger(this.value)) {
      this.refuse('NUMBER_TYPE_COERCE', `Value "${JSON.stringify(this.value)}" is not int.`);
      return undefined;
    }
    if (this.value < min)
      this.refuse('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (this.value > max) this.refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    return this.value;
  }

  /** The value as a boolean, false if it is missing; adds an issue if it is something else. */
  boolean(): boolean {
    if (!this.isMissing && typeof this.value !== 'boolean') {
      this.refuse('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    }
    return this.value === true;
  }

  /** The value if it is one of those allowed; adds an issue if it is another, or missing but required. */
  oneOf<Value>(allowed: readonly Value[], required = false): Value | undefined {
    if (this.isMissing) {
      if (required) this.require();
      return undefined;
    }
    const found = allowed.find((value) => value === this.value);
    if (found === undefined) {
      this.refuse('BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
    }
    return found;
  }

  #checkLength(length: number, min: number, max: number): void {
    if (length >= min && length <= max) return;
    if (min > 0 && max < Infinity) {
      this.refuse('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    } else {
      this.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    }
  }
}

function startsWith(path: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((step, index) => path[index] === step);
}
