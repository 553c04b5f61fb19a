import { listed } from '../../text/listed.ts';
import { readKnowledgeFiles, type SourceFile } from '../../knowledge/read-files.ts';
import { oldGapsFile } from '../../knowledge/topic-files.ts';
import { replaceFile } from '../replace-file.ts';
import { fixKinds, fixText, noFixes, type FixCounts } from './fix-text.ts';
import { idsIn } from './ids-in.ts';
import { moveOldGaps, newGapsFile } from './move-old-gaps.ts';

/** What can be fixed about a file of the folder. */
export interface FileFixes {
  /** Path inside the folder. */
  readonly file: string;
  /** In how many places; undefined when the fixes would change what the file says, which then stays as it is. */
  readonly counts: FixCounts | undefined;
  /** Where the file belongs, when it is where an older version kept it. */
  readonly movesTo?: string;
}

/** The same after it was tried. */
export interface AppliedFixes extends FileFixes {
  /** Why the file was left as it is, to follow its name; absent when it was fixed. */
  readonly failure?: string;
}

interface FixedFile extends FileFixes {
  readonly source: SourceFile;
  readonly text: string;
}

const move: FileFixes = { file: oldGapsFile, counts: noFixes, movesTo: newGapsFile };

/** What `applyFixes` would do. Files with nothing to fix and files that are not YAML are left out. */
export function findFixes(files: readonly SourceFile[]): readonly FileFixes[] {
  const fixes = fixedFiles(files).map(({ file, counts }) => ({ file, counts }));
  return hasOldGaps(files) ? [move, ...fixes] : fixes;
}

/**
 * Fixes the files of a knowledge folder that need it. Each is replaced in one step, and only when it says the same as before.
 * A folder of an older version gets its files moved to where they belong now.
 */
export async function applyFixes(folder: string): Promise<readonly AppliedFixes[]> {
  const applied: AppliedFixes[] = [];
  let { files } = await readKnowledgeFiles(folder);
  if (hasOldGaps(files)) {
    const failure = await moveOldGaps(folder, files);
    applied.push({ ...move, ...(failure === undefined ? {} : { failure }) });
    ({ files } = await readKnowledgeFiles(folder));
  }
  for (const { file, counts, source, text } of fixedFiles(files)) {
    const failure = counts && (await replaceFile(folder, source, Buffer.from(text, 'utf8')));
    applied.push({ file, counts, ...(failure === undefined ? {} : { failure }) });
  }
  return applied;
}

/** How many places the counts have together. */
export function totalOf(counts: FixCounts): number {
  return fixKinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** The counts that are not zero, for people: "order (1) and spacing (2)", or "spacing" where there is nothing else. */
export function describeFixes(counts: FixCounts): string {
  const kinds = fixKinds.filter((kind) => counts[kind] > 0);
  return kinds.length === 1 ? kinds.join('') : listed(kinds.map((kind) => `${kind} (${counts[kind]})`));
}

function hasOldGaps(files: readonly SourceFile[]): boolean {
  return files.some(({ name }) => name === oldGapsFile);
}

function fixedFiles(files: readonly SourceFile[]): readonly FixedFile[] {
  const yaml = files.filter(({ name }) => name.endsWith('.yaml'));
  const paragraphIds = idsIn(yaml.find(({ name }) => name === 'paragraphs.yaml'));
  return yaml
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((source): readonly FixedFile[] => {
      const { name: file, bytes } = source;
      // Decoded again, because the text of a source file has lost its byte order mark.
      const fixed = fixText(file, bytes.toString('utf8'), paragraphIds);
      if (fixed.kind === 'refused') return [{ file, source, counts: undefined, text: '' }];
      return totalOf(fixed.counts) === 0 ? [] : [{ file, source, counts: fixed.counts, text: fixed.text }];
    });
}
