import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** The files of a knowledge folder, by path. */
export type Files = ReadonlyMap<string, string>;

/** A knowledge folder whose every text says which version it is of. */
export type MarkedKnowledge = (version: number) => Files;

/** Stands where a version's mark will. It is a word without a capital and without a figure, which every check accepts. */
const placeholder = 'qxaaaaaa';
const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';
const syllables = 3;

/** A question is no longer, in characters; one without room for a mark goes without. */
const longestQuestion = 100;

/** Texts under these keys carry a mark, in both languages. */
const markedKeys = new Set(['digest', 'answer', 'attribution', 'text', 'notice']);

/** So much of each file is a comment, so that some damage is harmless. */
const comment = '# A comment, in which whatever happens does not matter to anybody who asks.\n'.repeat(3);

/** The word that marks a version: the same for the same number. */
export function markOf(version: number): string {
  const base = consonants.length * vowels.length;
  const digits = Array.from({ length: syllables }, (_, index) => Math.floor(version / base ** index) % base);
  return `qx${digits.map((digit) => `${consonants[digit % consonants.length] ?? ''}${vowels[Math.floor(digit / consonants.length)] ?? ''}`).join('')}`;
}

/** The marks of all versions that a text speaks of. */
export function marksIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\bqx[a-z]{6}\b/gu) ?? []);
}

/** A text as it was before it was marked. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/\s?\bqx[a-z]{6}\b/gu, '');
}

/** Reads a knowledge folder as one that can be had in any version. */
export async function readMarked(folder: string): Promise<MarkedKnowledge> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.(?:yaml|jsonl)$/u.test(name),
  );
  const templates = await Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return [name, name.endsWith('.yaml') ? comment + withPlaceholders(text) : text] as const;
    }),
  );
  return (version) =>
    new Map(templates.map(([name, text]) => [name, text.replaceAll(placeholder, markOf(version))]));
}

function withPlaceholders(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Pair: (_position, { key, value }) => {
      if (!isScalar(key) || !isMap(value)) return;
      const texts = ['en', 'fr'].map((language) => value.get(language, true));
      const shown =
        key.value === 'ask' ? texts.map((list) => (isSeq(list) ? list.get(0, true) : null)) : texts;
      const [english, french] = shown;
      if (!isScalar(english) || !isScalar(french)) return;
      // What is the same in both languages, as a name may be, must stay short.
      if (english.value === french.value) return;
      if (key.value !== 'ask' && !markedKeys.has(String(key.value))) return;
      for (const text of [english, french]) text.value = marked(String(text.value), key.value === 'ask');
    },
  });
  return document.toString({ lineWidth: 0 });
}

function marked(text: string, isQuestion: boolean): string {
  if (!isQuestion) return `${text} ${placeholder}`;
  const asked = text.replace(/\s?\?$/u, ` ${placeholder}$&`);
  return asked.length > longestQuestion ? text : asked;
}
