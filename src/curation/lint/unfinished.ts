import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';

/** What drafts and new stories mark as still to be written. */
const mark = /#.*\bTODO\b/u;
const draft = /^# ?- id:/u;

/** Drafts and places that are still to be filled in, one warning per file. */
export function unfinished(files: readonly SourceFile[]): readonly Problem[] {
  return files.flatMap(({ name, text }) => {
    const lines = text.split('\n');
    const marked = lines.flatMap((line, at) => (mark.test(line) ? [at] : []));
    const [first] = marked;
    if (first === undefined) return [];
    const drafts = lines.filter((line) => draft.test(line)).length;
    const places = `${marked.length} ${marked.length === 1 ? 'place' : 'places'} in this file ${marked.length === 1 ? 'is' : 'are'} still to be filled in (TODO)`;
    const inDrafts =
      drafts === 0 ? '' : `, those of ${drafts} ${drafts === 1 ? 'draft' : 'drafts'} in comments included`;
    const message = `${places}${inDrafts}; the first is here: fill in what readers need, and delete the rest`;
    return [{ file: name, line: first + 1, column: 1, message }];
  });
}
