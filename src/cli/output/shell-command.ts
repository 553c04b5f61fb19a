/** A text as one word of a shell's command line: bare when it is plain, in double quotes when nothing in it has a meaning there. */
export function toShellWord(text: string): string {
  if (/^[\w./:=@%+-]+$/.test(text)) return text;
  if (!/["$`\\!]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * A command to type next.
 * @param knowledge The knowledge folder, when the command has to name it.
 * @param words The verb's other words, as a shell reads them.
 */
export function toCommand(verb: string, knowledge: string | undefined, ...words: readonly string[]): string {
  const folder = knowledge === undefined ? [] : ['--knowledge', toShellWord(knowledge)];
  return ['npx sidebar', verb, ...folder, ...words].join(' ');
}
