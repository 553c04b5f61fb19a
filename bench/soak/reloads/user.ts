import process from 'node:process';

/** The user and the group that own nothing, on every Unix. */
const nobody = 65_534;

/** Gives up being root, whom no file's mode keeps out, so that unreadable files are unreadable. */
export function giveUpRoot(): void {
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
