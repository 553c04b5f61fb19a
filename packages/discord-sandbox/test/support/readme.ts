import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The code of the README's block in this language that contains a text. */
export function codeBlock(language: string, text: string): string {
  const blocks = [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gmsu'))];
  const found = blocks.flatMap(([, code = '']) => (code.includes(text) ? [code] : []));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`The README has ${found.length} blocks of ${language} with "${text}".`);
  return only;
}
