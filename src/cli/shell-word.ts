/** A text as one word of a shell's command line: bare when it is plain, in double quotes when nothing in it has a meaning there. */
export function toShellWord(text: string): string {
  if (/^[\w./:=@%+-]+$/.test(text)) return text;
  if (!/["$`\\!]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
