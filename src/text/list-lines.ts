/** The lines of a list in a text file, without empty ones and comments, which begin with `#`. */
export function listLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
