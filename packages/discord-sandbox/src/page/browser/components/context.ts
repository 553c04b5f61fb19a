import type { Names } from '../markdown/render.ts';
import type { Texts } from '../texts/texts.ts';

/** What the parts of a message need to be shown and used. */
export interface MessageContext {
  readonly texts: Texts;
  readonly names: Names;
  /** The path of a file of the sandbox's; undefined for other addresses, which the page never loads. */
  readonly localUrl: (url: string) => string | undefined;
  /** The people, roles or channels that a select menu of this type offers. */
  readonly pickable: (componentType: number) => readonly { readonly id: string; readonly name: string }[];
  /** Presses a button, or picks from a select menu. */
  readonly use: (customId: string, values?: readonly string[]) => void;
}
