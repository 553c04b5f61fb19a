import { checkFiles } from '../../knowledge/load.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { OpenedFolder } from './opened-folder.ts';
import { replaceFile } from '../replace-file.ts';

const byteOrderMark = '\uFEFF';

/**
 * Writes a file's new text if the whole folder passes the check with it.
 *
 * @returns Why it was not written; empty when it was.
 */
export async function writeChecked(
  { folder, read }: OpenedFolder,
  file: SourceFile,
  text: string,
): Promise<readonly Problem[]> {
  const hadMark = file.bytes.toString('utf8').startsWith(byteOrderMark);
  const bytes = Buffer.from(hadMark ? byteOrderMark + text : text, 'utf8');
  const edited: SourceFile = { name: file.name, bytes, text };
  const files = read.files.map((other) => (other === file ? edited : other));
  const { problems } = checkFiles({ ...read, files });
  if (problems.length > 0) return problems;
  const fault = await replaceFile(folder, file, bytes);
  return fault === undefined ? [] : [{ file: file.name, line: 1, column: 1, message: fault }];
}
