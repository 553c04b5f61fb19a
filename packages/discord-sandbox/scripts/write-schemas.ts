import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { it } from 'vitest';
import { compactSchemas } from './compact-schemas.ts';
import { schemaFile, schemaModule } from './schema-module.ts';

// Writes the schemas of Discord's OpenAPI description: `DISCORD_OPENAPI=openapi.json npm run schemas`.

it('the schemas', () => {
  const path = process.env['DISCORD_OPENAPI'];
  if (path === undefined) throw new Error('Set DISCORD_OPENAPI to the path of openapi.json.');
  writeFileSync(schemaFile, schemaModule(compactSchemas(JSON.parse(readFileSync(path, 'utf8')))));
});
