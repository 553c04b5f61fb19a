import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../src/curation/json-schemas.ts';

const folder = join('knowledge', 'schema');

await mkdir(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) await writeFile(join(folder, name), text);
console.log(`${jsonSchemas().size} schemas written to ${folder}`);
