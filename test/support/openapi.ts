import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createBodyValidator, type BodyValidator } from 'discord-sandbox/testing';

/**
 * Validates a request's body against Discord's OpenAPI description, the file named by the environment variable
 * DISCORD_OPENAPI. Without the variable every body is valid.
 */
export const validateBody: BodyValidator = openValidator(process.env['DISCORD_OPENAPI']);

function openValidator(path: string | undefined): BodyValidator {
  if (path === undefined || path === '') return () => [];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // The types of ajv-formats hide its default export from Node's way of importing.
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  return createBodyValidator(JSON.parse(readFileSync(path, 'utf8')), ajv);
}
