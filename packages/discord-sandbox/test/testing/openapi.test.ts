import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createBodyValidator, type BodyValidator } from '../../src/testing/openapi.ts';
import { readValidator } from '../support/openapi.ts';

const names = { type: 'object', properties: { name: { type: 'string', maxLength: 3 } }, required: ['name'] };
const permissions = { type: ['integer', 'null'], maximum: 2 ** 54 };
const takes = (schema: object): object => ({ requestBody: { content: { 'application/json': { schema } } } });

async function validatorFor(paths: object): Promise<BodyValidator> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify({ openapi: '3.1.0', paths }));
  return readValidator(file);
}

test('refuses a description without paths', () => {
  const compiler = { addFormat: () => undefined, addSchema: () => undefined, compile: () => () => true };
  expect(() => createBodyValidator({ openapi: '3.1.0' }, compiler)).toThrow('not an OpenAPI description');
});

test('finds the operation of a path, and what is wrong with the body', async () => {
  const validate = await validatorFor({
    '/people/{id}': { put: takes({}) },
    '/people/@me': { put: takes(names) },
  });
  expect(validate({ method: 'PUT', path: '/api/v10/people/@me', body: { name: 'Ada' } })).toEqual([]);
  expect(validate({ method: 'PUT', path: '/people/7', body: {} })).toEqual([]);
  expect(validate({ method: 'PUT', path: '/api/v10/people/@me?x=1', body: { name: 'Adam' } })).toEqual([
    'PUT /api/v10/people/@me?x=1 /name must NOT have more than 3 characters',
  ]);
  expect(validate({ method: 'GET', path: '/api/v10/planets', body: undefined })).toEqual([
    "GET /api/v10/planets is not in Discord's description",
  ]);
});

test('accepts permissions as numbers and as strings', async () => {
  const validate = await validatorFor({
    '/x': { post: takes({ type: 'object', properties: { permissions } }) },
  });
  for (const value of [32, '32', null]) {
    expect(validate({ method: 'POST', path: '/x', body: { permissions: value } })).toEqual([]);
  }
  expect(validate({ method: 'POST', path: '/x', body: { permissions: 'all' } })).not.toEqual([]);
});
