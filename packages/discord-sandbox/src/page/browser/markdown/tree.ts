/** A part of a paragraph. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** Seconds since 1970, and Discord's letter for the style. */
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: string }
  | {
      readonly kind: 'mention';
      readonly target: 'user' | 'role' | 'channel' | 'everyone' | 'command';
      readonly name: string;
    }
  | { readonly kind: 'emoji'; readonly name: string };

/** A block of a text: a part that begins on a new line. */
export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    };
