/** What a spreadsheet would run as a formula, and what has been kept from it. */
const formula = /^'*[=+\-@＝＋－＠\t\r]/u;

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with one more apostrophe. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function toCell(text: string): string {
  const inert = formula.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A row of a table, and the line of the file that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file with commas, semicolons or tabs, as spreadsheets write it in different countries; rows without any
 * text are left out. An apostrophe that keeps a cell from being a formula is removed.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const [head = ''] = text.split(/\r?\n/u, 1);
  const separator = [',', ';', '\t'].reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best,
  );
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  // A cell, quoted or not, and what ends it.
  const cell = new RegExp(String.raw`("(?:[^"]|"")*"|[^${separator}\r\n]*)(${separator}|\r\n|\n|\r|$)`, 'uy');
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (found === null) {
      // A quotation mark that nothing closes, or text after a closing one: the rest of the line is taken as it is.
      const end = text.slice(cell.lastIndex).search(/\r?\n|$/u);
      return [...rows, { line: begins, cells: [...cells, text.slice(cell.lastIndex, cell.lastIndex + end)] }];
    }
    const [whole, written = '', end] = found;
    cells.push(valueOf(written));
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    if (cells.some((each) => each !== '')) rows.push({ line: begins, cells });
    cells = [];
    begins = line;
  }
  return rows;
}

function valueOf(written: string): string {
  const text = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
