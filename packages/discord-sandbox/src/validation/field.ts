import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';

/** What Discord finds wrong with one place of a request's body. */
export interface Complaint {
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

/** Discord counts characters, not UTF-16 units, and does not count the white space around a text. */
export function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}

/** One place in a request's body, which knows its path and collects what is wrong there, in Discord's words. */
export class Field {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
  readonly #complaints: Complaint[];

  /** The root of a body has no path. */
  constructor(value: unknown, path: readonly (string | number)[] = [], complaints: Complaint[] = []) {
    this.value = value;
    this.path = path;
    this.#complaints = complaints;
  }

  /** Everything refused so far, in this place and in every place reached from the same root. */
  get complaints(): readonly Complaint[] {
    return this.#complaints;
  }

  /** Discord treats null as left out. */
  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The place one step deeper; it is missing when there is no such key. */
  at(key: string | number): Field {
    const container: unknown = this.value;
    let value: unknown;
    if (Array.isArray(container) && typeof key === 'number') value = container[key];
    else if (isJsonObject(container) && Object.hasOwn(container, key)) value = container[key];
    return new Field(value, [...this.path, key], this.#complaints);
  }

  /** Notes a complaint about this place. */
  refuse(code: string, message: string): void {
    this.#complaints.push({ path: this.path, code, message });
  }

  /** Whether there is something here; complains when there is not. */
  require(): boolean {
    if (this.isMissing) this.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    return !this.isMissing;
  }

  /** The object here; complains when it is something else. */
  object(): JsonObject | undefined {
    if (isJsonObject(this.value)) return this.value;
    if (!this.isMissing) this.refuse('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return undefined;
  }

  /** The places of the list here, none when it is missing; complains when it is too long or too short. */
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

  /** The text here; complains when it is missing and required, no text, too long or too short. */
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

  /** The whole number here; complains when it is missing and required, no whole number or out of range. */
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

  /** The yes or no here, no when it is missing; complains when it is something else. */
  boolean(): boolean {
    if (!this.isMissing && typeof this.value !== 'boolean') {
      this.refuse('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    }
    return this.value === true;
  }

  /** The value here when it is one of those allowed; complains when it is another, or missing and required. */
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
