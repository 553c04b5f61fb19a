/** What a bare bot answers everything with: one text, or components in Discord's format. */
export type ConstantReply =
  | { readonly content: string }
  | { readonly flags: number; readonly components: readonly object[] };
