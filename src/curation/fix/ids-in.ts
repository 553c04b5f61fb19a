import { parseFile } from '../../knowledge/parse-file.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';

/** The ids of the items of a file, in their order; none when it is not a list or not YAML. */
export function idsIn(file: SourceFile | undefined): readonly string[] {
  const result = file && parseFile(file);
  const items: unknown = result && 'file' in result ? result.file.value : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
}
