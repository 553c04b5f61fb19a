/** The marker lines of a merge conflict. */
const marker = /^(?:(?:<{7,}|>{7,}|\|{7,})(?:\s.*)?|={7,})$/u;

/** What to do about a line if a merge left it; undefined for any other line. */
export function mergeMarkerMessage(line: string): string | undefined {
  if (!marker.test(line.trimEnd())) return undefined;
  const sign = line.slice(0, 7);
  return `a merge could not decide and left this line (${sign}): keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>`;
}

/** Every line of a text that a merge left, with its offset. */
export function findMergeMarkers(
  text: string,
): readonly { readonly offset: number; readonly message: string }[] {
  let next = 0;
  return text.split('\n').flatMap((line) => {
    const offset = next;
    next += line.length + 1;
    const message = mergeMarkerMessage(line);
    return message === undefined ? [] : [{ offset, message }];
  });
}
