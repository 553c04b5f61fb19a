/**
 * The first lines that fit, as many as go before the first that does not.
 * @param room Characters that the lines may take together, a line break each included.
 */
export function fitting(lines: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += line.length + 1;
    return used > room;
  });
  return end === -1 ? lines : lines.slice(0, end);
}
