import { parseFile } from '../../knowledge/parse-file.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import { cutTexts } from '../../knowledge/text-faults.ts';

/** A `#` after something on its line: without one, no text is cut and the file need not be parsed. */
const trailingComment = /\S[ \t]+#/u;

/** Comments after a text without quotes, which may have been meant as part of it. */
export function doubtfulComments(files: readonly SourceFile[]): readonly Problem[] {
  return files
    .filter(({ text }) => trailingComment.test(text))
    .flatMap((source) => {
      const parsed = parseFile(source);
      return 'file' in parsed ? cutTexts(parsed.file, false) : [];
    });
}
