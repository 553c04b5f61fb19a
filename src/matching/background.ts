import { readFileSync } from 'node:fs';

import { packageRoot } from '../package-root.ts';
import { languages } from '../text/language.ts';

/** The files that the background is read from, one per language. */
export const backgroundFiles: readonly URL[] = languages.map(
  (language) => new URL(`src/matching/background/${language}.txt`, packageRoot),
);

/** Messages that no story answers, from which the matcher learns what an unrelated question is like. Read once per process. */
export const background: readonly string[] = backgroundFiles.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#')),
);
