import { fileURLToPath } from 'node:url';
import type { Schema } from '../src/validation/schema.ts';

/** Where the generated schemas are. */
export const schemaFile = fileURLToPath(new URL('../src/validation/generated/schemas.ts', import.meta.url));

/** A module that exports these schemas, one line for each. */
export function schemaModule(schemas: Readonly<Record<string, Schema>>): string {
  const lines = Object.entries(schemas).map(([name, schema]) => `  ${name}: ${JSON.stringify(schema)},\n`);
  return (
    "// From Discord's OpenAPI description, by `npm run schemas`. Do not edit.\n" +
    "import type { Schema } from '../schema.ts';\n\n" +
    `export const schemas: Readonly<Record<string, Schema>> = {\n${lines.join('')}};\n`
  );
}
