import { parseFile } from '../../knowledge/parse-file.ts';
import { readKnowledgeFiles } from '../../knowledge/read-files.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import { fixKinds, fixText } from './fix-text.ts';
import type { FixCounts } from './fix-text.ts';
import { replaceFile } from '../replace-file.ts';

/** What can be mended in a file of the folder. */
export interface FileFixes {
  /** Path inside the folder. */
  readonly file: string;
  /** In how many places; undefined when mending would change what the file says, so that it stays as it is. */
  readonly counts: FixCounts | undefined;
}

/** The same, and what came of writing it. */
export interface AppliedFixes extends FileFixes {
  /** Why the mended file could not be written, when it could not. */
  readonly failure?: string;
}

interface MendedFile extends FileFixes {
  readonly source: SourceFile;
  readonly text: string;
}

/** What `applyFixes` would mend, a file each; files with nothing to mend and files that are no YAML are left out. */
export function findFixes(files: readonly SourceFile[]): readonly FileFixes[] {
  return mendedFiles(files).map(({ file, counts }) => ({ file, counts }));
}

/** Mends the files of a knowledge folder that need it. Each is replaced in one step, and only when it says the same as before. */
export async function applyFixes(folder: string): Promise<readonly AppliedFixes[]> {
  const { files } = await readKnowledgeFiles(folder);
  const applied: AppliedFixes[] = [];
  for (const { file, counts, source, text } of mendedFiles(files)) {
    const failure = counts && (await replaceFile(folder, source, Buffer.from(text, 'utf8')));
    applied.push({ file, counts, ...(failure === undefined ? {} : { failure }) });
  }
  return applied;
}

/** How many places the counts have together. */
export function totalOf(counts: FixCounts): number {
  return fixKinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** The counts that are not zero, for people: "order 1, spacing 2". */
export function describeFixes(counts: FixCounts): string {
  return fixKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${kind} ${counts[kind]}`)
    .join(', ');
}

function mendedFiles(files: readonly SourceFile[]): readonly MendedFile[] {
  const yaml = files.filter(({ name }) => name.endsWith('.yaml'));
  const paragraphIds = idsIn(yaml.find(({ name }) => name === 'paragraphs.yaml'));
  return yaml
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((source): readonly MendedFile[] => {
      const { name: file, bytes } = source;
      // Decoded again, because the text of a source file has lost its byte order mark.
      const fixed = fixText(file, bytes.toString('utf8'), paragraphIds);
      if (fixed.kind === 'refused') return [{ file, source, counts: undefined, text: '' }];
      return totalOf(fixed.counts) === 0 ? [] : [{ file, source, counts: fixed.counts, text: fixed.text }];
    });
}

/** The ids of the paragraphs in the order of the article. */
function idsIn(paragraphs: SourceFile | undefined): readonly string[] {
  const result = paragraphs && parseFile(paragraphs);
  const items: unknown = result && 'file' in result ? result.file.value : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
}
