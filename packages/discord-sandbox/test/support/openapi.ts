import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createBodyValidator, type BodyValidator } from '../../src/testing/openapi.ts';

/** A validator for the OpenAPI description in a file, which stops at the first mistake unless it is to name them all. */
export function readValidator(path: string, allErrors = true): BodyValidator {
  const ajv = new Ajv2020({ strict: false, allErrors });
  // The types of ajv-formats hide its default export from Node's way of importing.
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  return createBodyValidator(JSON.parse(readFileSync(path, 'utf8')), ajv);
}

const path = process.env['DISCORD_OPENAPI'];

/** Validates against Discord's description, the file that DISCORD_OPENAPI names; without it every body is valid. */
export const validateBody: BodyValidator = path === undefined || path === '' ? () => [] : readValidator(path);
