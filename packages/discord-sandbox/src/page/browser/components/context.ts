import type { Names } from '../markdown/render.ts';
import type { Texts } from '../texts/texts.ts';

/** What a message's parts need in order to be shown and used. */
export interface MessageContext {
  readonly texts: Texts;
  readonly names: Names;
  /** A file's address on this page; undefined when the file is not the sandbox's, which this page never loads. */
  readonly localUrl: (url: string) => string | undefined;
  /** What people, roles and channels a menu of that kind offers. */
  readonly pickable: (componentType: number) => readonly { readonly id: string; readonly name: string }[];
  /** Presses a button, or picks from a menu. */
  readonly use: (customId: string, values?: readonly string[]) => void;
}
