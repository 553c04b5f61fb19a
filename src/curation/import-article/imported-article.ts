/** An article as it was published, as far as its file says. */
export interface ImportedArticle {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** ISO date, `YYYY-MM-DD`. */
  readonly published: string | undefined;
  /** Without the title, each on one line. */
  readonly paragraphs: readonly string[];
}
