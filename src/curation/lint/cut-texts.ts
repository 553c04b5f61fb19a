import { cutMessage } from '../../knowledge/cut-texts.ts';
import { parseFile } from '../../knowledge/parse-file.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';

/** A comment after a text without quotes may have been meant as part of it. */
export function cutTexts(files: readonly SourceFile[]): readonly Problem[] {
  return files.flatMap((source) => {
    const parsed = parseFile(source);
    if (!('file' in parsed)) return [];
    return parsed.file
      .cuts()
      .filter(({ isLikely }) => !isLikely)
      .map(({ place }) => ({ ...place, message: cutMessage }));
  });
}
