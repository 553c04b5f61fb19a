import { createInterface } from 'node:readline';
import type { Io } from './io.ts';

/** Reads lines at a terminal, each after a prompt on standard error, until Ctrl-D or Ctrl-C. */
export function promptForLines({ input, errors }: Io, onLine: (line: string) => void): Promise<void> {
  const terminal = createInterface({ input, output: errors, terminal: true, prompt: '> ' });
  return new Promise((resolve) => {
    terminal.on('line', (line) => {
      onLine(line);
      terminal.prompt();
    });
    terminal.on('close', () => {
      // What is typed next belongs to the shell, on a line of its own.
      errors.write('\n');
      resolve();
    });
    terminal.prompt();
  });
}
