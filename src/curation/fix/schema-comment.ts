import type { Edit, ParsedText } from './edit.ts';

/** The first line, by which editors find the schema. A file in a folder that names it as if it were above is corrected. */
export function schemaEdits(name: string, { text }: ParsedText): readonly Edit[] {
  const path = /^# yaml-language-server: \$schema=(?=schema\/)/.exec(text);
  if (path === null || !name.includes('/')) return [];
  const [before] = path;
  return [{ start: before.length, end: before.length, text: '../' }];
}
