import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../src/curation/draft/opened-folder.ts';
import { importTable } from '../../../src/curation/table/import-table.ts';
import { exportTable } from '../../../src/curation/table/table.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import {
  copyOf,
  ferryFolder,
  leaveOnly,
  problemsOf,
  replaceIn,
  shippedFolder,
} from '../../knowledge/damaged-folder.ts';

async function tableOf(folder: string): Promise<string> {
  const opened = await openFolder(folder);
  if (!opened.ok) throw new Error('the folder has problems');
  return exportTable(opened.manuscript);
}

const path = 'questions/ferry.yaml';

/** The ferry story after its table was edited, and what was said about that. */
async function edited(edit: (table: string) => string) {
  const folder = await copyOf(ferryFolder);
  await replaceIn(
    folder,
    path,
    '      - price of the boats\n',
    '      # what people type\n      - price of the boats # short\n',
  );
  const before = await readFile(join(folder, path), 'utf8');
  const result = await importTable(folder, 'table.csv', edit(await tableOf(folder)));
  const said = result.ok ? Object.fromEntries(result.changed) : result.problems.map(formatProblem);
  return { folder, before, after: await readFile(join(folder, path), 'utf8'), said };
}

/** A row of a new entry. */
function row(part: string, language: string, text: string): string {
  return `ferry-owner,entry,ferry,${part},${language},${text}\r\n`;
}

describe('a table of the entries and gaps', () => {
  it.each([ferryFolder, shippedFolder])(
    'changes nothing when it comes back as it went: %s',
    async (story) => {
      const folder = await copyOf(story);
      expect(await importTable(folder, 'table.csv', await tableOf(folder))).toEqual({
        ok: true,
        changed: new Map(),
      });
    },
  );

  it('has one language for a story in one', async () => {
    const folder = await copyOf(ferryFolder);
    await leaveOnly(folder, 'en');
    const table = await tableOf(folder);
    expect(table).not.toContain(',fr,');
    expect(await importTable(folder, 'table.csv', table)).toEqual({ ok: true, changed: new Map() });
  });

  it('brings in another answer, and leaves every other character', async () => {
    const { before, after, said } = await edited((table) =>
      table.replace('Marenda built two boats for', 'Marenda had two boats built for'),
    );
    expect(said).toEqual({ [path]: 1 });
    expect(after).toBe(before.replace('Marenda built two boats for', 'Marenda had two boats built for'));
  });

  it('brings in phrasings that are new and takes away those that are gone, with comments where they were', async () => {
    const { before, after } = await edited((table) =>
      table
        .replace(
          'ferry-cost,entry,ferry,ask,fr,prix des bateaux\r\n',
          'ferry-cost,entry,ferry,ask,fr,"les bateaux, combien"\r\n',
        )
        .replace(
          'price of the boats\r\n',
          "price of the boats\r\nferry-cost,entry,ferry,ask,en,'=how much\r\n",
        ),
    );
    expect(after).toBe(
      before
        .replace('      - prix des bateaux\n', '      - les bateaux, combien\n')
        .replace('price of the boats # short\n', 'price of the boats # short\n      - =how much\n'),
    );
  });

  it('brings in a new entry at the end of its topic', async () => {
    const rows = [
      row('answer', 'en', 'Marenda built the boats.'),
      row('answer', 'fr', 'Marenda a construit les bateaux.'),
      row('attribution', 'en', "the paper's account"),
      row('attribution', 'fr', 'récit du journal'),
      row('sources', '', 'p2'),
      row('related', '', ''),
      row('ask', 'en', 'Who made them?'),
      row('ask', 'en', 'builder'),
      row('ask', 'fr', 'Qui les a faits ?'),
      row('ask', 'fr', 'constructeur'),
    ];
    const { folder, before, after, said } = await edited((table) => table + rows.join(''));
    expect(said).toEqual({ [path]: 1 });
    expect(after.startsWith(before)).toBe(true);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('leaves everything as it is when the check would refuse it, and says where', async () => {
    const { before, after, said } = await edited((table) => table.replace('€12.5 million', '€13.5 million'));
    expect(said).toEqual(
      expect.arrayContaining([expect.stringMatching(/^questions\/ferry\.yaml:4:\d+: .*€13\.5 million/u)]),
    );
    expect(after).toBe(before);
  });

  it.each([
    [
      'id,kind,topic,part,language,text\n,entry,ferry,ask,en,who\n',
      'table.csv:2:1: the row has no id: say which entry or gap it belongs to',
    ],
    [
      'id,kind,topic,part,language,text\nx,entry,ferry,answr,en,who\n',
      'table.csv:2:1: the part "answr" is not known: did you mean "answer"? (parts: answer, attribution, sources, related, ask)',
    ],
    [
      'id,text\n',
      'table.csv:1:1: the first row has no column kind, topic, part, language: keep the first row that "sidebar export" writes',
    ],
    [
      'id,kind,topic,part,language,text\nx,entry,fery,ask,en,who\n',
      'table.csv:2:1: "x" is new, and no file is called questions/fery.yaml: did you mean "ferry"? (topics: ferry, opening)',
    ],
  ])('says what is wrong with a row: %j', async (table, fault) => {
    expect((await edited(() => table)).said).toEqual([fault]);
  });

  it('does not write over a file that is not YAML any more', async () => {
    const folder = await copyOf(ferryFolder);
    const table = await tableOf(folder);
    await writeFile(join(folder, path), 'id: [');
    expect(await importTable(folder, 'table.csv', table)).toMatchObject({ ok: false });
    expect(await readFile(join(folder, path), 'utf8')).toBe('id: [');
  });
});
