import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { loadStory } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import type { Story } from '../../src/knowledge/story.ts';
import { LruCache } from '../../src/lru-cache.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { copyFolder } from '../support/copy-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A small valid story on an invented subject. */
export const ferryFolder = join('test', 'fixtures', 'knowledge', 'ferry');

/** An even smaller one. */
export const bridgeFolder = join('test', 'fixtures', 'knowledge', 'bridge');

/** The story that the project ships. */
export const shippedFolder = 'knowledge';

/** A copy of a knowledge folder that the test may damage; it is removed when the test ends. */
export async function copyOf(folder: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'copy');
  await copyFolder(folder, copy);
  return copy;
}

/** A copy of the ferry story that is in one language and has not a word of the other. */
export async function ferryIn(language: Language): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await leaveOnly(folder, language);
  return folder;
}

/** Takes every word of the other language out of a knowledge folder, and makes it a story in one. */
export async function leaveOnly(folder: string, language: Language): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  for (const file of files) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    const without = inOneLanguage.get(`${language} ${text}`, () => {
      const value: unknown = parse(text, (key: unknown, part: unknown) =>
        languages.some((other) => other === key && other !== language) ? undefined : part,
      );
      return stringify(value, { lineWidth: 0 });
    });
    const written = file === 'story.yaml' ? `languages: [${language}]\n` : '';
    await writeFile(path, written + without);
  }
}

/** Files in one language, by that and by the text of the file: most copies of a story differ in one file. */
const inOneLanguage = new LruCache<string>(100);

/** Replaces the first occurrence of a text in a file, which must contain it. */
export async function replaceIn(folder: string, file: string, before: string, after: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not contain ${JSON.stringify(before)}`);
  await writeFile(
    path,
    text.replace(before, () => after),
  );
}

/** The problems of a folder, one per line, as people see them; none when it is valid. */
export async function problemsOf(folder: string): Promise<readonly string[]> {
  const loaded = await loadStory(folder);
  return loaded.ok ? [] : loaded.problems.map((problem) => formatProblem(problem));
}

/** The problems of the ferry story after one replacement in one file. */
export async function problemsAfter(file: string, before: string, after: string): Promise<readonly string[]> {
  const folder = await copyOf(ferryFolder);
  await replaceIn(folder, file, before, after);
  return problemsOf(folder);
}

/** The story of a valid folder. */
export async function storyOf(folder: string): Promise<Story> {
  const loaded = await loadStory(folder);
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => formatProblem(problem)).join('\n'));
  return loaded.story;
}
