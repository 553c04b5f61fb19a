import { openFolder } from '../curation/draft/opened-folder.ts';
import { exportTable } from '../curation/table/table.ts';
import { success } from './command-result.ts';
import { knowledgeFolder } from './command-line.ts';
import { refuseKnowledge } from './output/knowledge-problems.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar export [--knowledge DIR] > FILE.csv

Prints the entries and gaps as a table for a spreadsheet: a row for each text,
with the phrasings one below the other. A text that a spreadsheet would run as
a formula begins with an apostrophe. "sidebar import" brings the edited table
back.

  --knowledge DIR   folder to read
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            print this text

Exit codes: 0 printed, 1 the knowledge has problems, 2 the command line is
wrong.`;

/** Prints the entries and gaps as a table. */
export const exportStory = defineVerb({
  name: 'sidebar export',
  usage,
  options: { knowledge: { type: 'string' } },
  async run({ options: { knowledge } }, { environment }) {
    const folder = knowledgeFolder(knowledge, environment);
    const opened = await openFolder(folder);
    return opened.ok
      ? success(exportTable(opened.manuscript))
      : refuseKnowledge(opened.problems.slice(1), folder);
  },
});
