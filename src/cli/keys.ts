import { emitKeypressEvents } from 'node:readline';
import { wholeGraphemes } from '../text/graphemes.ts';
import type { Io } from './io.ts';

/** Keys as they are pressed at a terminal, without waiting for Enter. */
export interface Keys {
  /** The next key: its character, `enter`, or `end` for Ctrl-C, Ctrl-D and the end of the input. */
  next(): Promise<string>;
  /** The text typed up to Enter, shown as it is typed; empty when the input ended. */
  line(prompt: string): Promise<string>;
  /** Gives the terminal back. */
  close(): void;
}

interface Press {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
}

/** Reads a terminal key by key until it is closed. */
export function readKeys({ input, output }: Pick<Io, 'input' | 'output'>): Keys {
  const pressed: string[] = [];
  let waiting: ((key: string) => void) | undefined;
  let ended = false;
  const push = (key: string): void => {
    if (waiting === undefined) pressed.push(key);
    else waiting(key);
    waiting = undefined;
  };
  const onKey = (character: string | undefined, { name, ctrl = false }: Press): void => {
    if (ctrl && (name === 'c' || name === 'd')) push('end');
    else if (name === 'return' || name === 'enter') push('enter');
    else if (name === 'backspace') push('backspace');
    else if (character !== undefined && !ctrl) push(character);
  };
  const onEnd = (): void => {
    ended = true;
    push('end');
  };
  emitKeypressEvents(input);
  input.on('keypress', onKey);
  input.on('end', onEnd);
  setRaw(input, true);
  input.resume();

  const next = (): Promise<string> => {
    const key = pressed.shift();
    if (key !== undefined) return Promise.resolve(key);
    if (ended) return Promise.resolve('end');
    return new Promise((resolve) => (waiting = resolve));
  };
  return {
    next,
    line: async (prompt) => {
      let typed = '';
      output.write(prompt);
      for (let key = await next(); key !== 'enter'; key = await next()) {
        if (key === 'end') return '';
        if (key !== 'backspace') {
          typed += key;
          output.write(key);
        } else if (typed !== '') {
          typed = wholeGraphemes(typed, typed.length - 1);
          output.write('\b \b');
        }
      }
      output.write('\n');
      return typed.trim();
    },
    close: () => {
      input.off('keypress', onKey);
      input.off('end', onEnd);
      setRaw(input, false);
      input.pause();
    },
  };
}

/** A real terminal would otherwise wait for Enter. */
function setRaw(input: Io['input'], raw: boolean): void {
  if ('setRawMode' in input && typeof input.setRawMode === 'function') input.setRawMode(raw);
}
