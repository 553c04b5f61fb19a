/** What a bare bot answers everything with: one text, or components as Discord takes them. */
export type ConstantReply =
  | { readonly content: string }
  | { readonly flags: number; readonly components: readonly object[] };
