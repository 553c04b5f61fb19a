import { join } from 'node:path';
import { importTable } from '../curation/table/import-table.ts';
import { decodeText } from '../knowledge/decode-text.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readBoundedFile } from '../knowledge/read-file.ts';
import { failure, success } from './command-result.ts';
import { knowledgeFolder, readPath, UsageError } from './command-line.ts';
import { fromHere } from './output/knowledge-problems.ts';
import { toCommand } from './output/shell-command.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar import [--knowledge DIR] FILE.csv

Reads an edited table from "sidebar export" back into the knowledge: changed
texts, added and removed phrasings, new entries and gaps. What has no row stays
as it is, and so do comments.

  FILE.csv          the table, saved as CSV in UTF-8, with commas, semicolons
                    or tabs
  --knowledge DIR   folder to edit
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            print this text

Nothing is written that "sidebar check" would refuse.
Exit codes: 0 done, 1 refused, 2 the command line is wrong.`;

/** Brings an edited table into the knowledge. */
export const importStory = defineVerb({
  name: 'sidebar import',
  usage,
  options: { knowledge: { type: 'string' } },
  operands: true,
  async run({ options: { knowledge }, words }, { environment }) {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('Give one FILE.csv');
    const folder = knowledgeFolder(knowledge, environment);
    const read = await readBoundedFile(readPath('FILE.csv', path), 'a table');
    if ('message' in read) return failure(`${path}: ${read.message}\n`);
    const decoded = decodeText(read.bytes);
    if ('message' in decoded)
      return failure(`${path}:${decoded.line}:${decoded.column}: ${decoded.message}\n`);
    const result = await importTable(folder, path, decoded.text);
    if (!result.ok) {
      const lines = result.problems.map((problem) =>
        formatProblem(problem.file === path ? problem : fromHere(problem, folder)),
      );
      return failure(`${lines.join('\n')}\nNothing was written.\n`);
    }
    if (result.changed.size === 0)
      return success('The table says what the knowledge says: nothing was written.\n');
    const files = [...result.changed].map(
      ([file, count]) => `${join(folder, file)}: ${count} ${count === 1 ? 'change' : 'changes'}\n`,
    );
    return success(`${files.join('')}Next: ${toCommand('check', knowledge)}, then /reload\n`);
  },
});
