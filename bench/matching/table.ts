const gap = '  ';

/**
 * Aligned columns, the first to the left, the others to the right, under a heading of one or more lines.
 * @param headings One per column; a line break puts the rest on the next line.
 * @param rows As many cells per row as there are headings.
 */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const heights = headings.map((heading) => heading.split('\n'));
  const height = Math.max(...heights.map((lines) => lines.length));
  const top = Array.from({ length: height }, (_, line) =>
    heights.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const widths = headings.map((_, column) =>
    Math.max(...[...top, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const format = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(gap)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(gap);
  return [...top.map(format), rule, ...rows.map(format)].join('\n');
}

/** Breaks a text between words so that no line is longer than `width`. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
