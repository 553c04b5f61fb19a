import { join } from 'node:path';
import { decodeText } from '../../knowledge/decode-text.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import { readBoundedFile } from '../../knowledge/read-file.ts';

/** The article itself, which editors may keep beside the knowledge: readers never see it. */
export interface Article {
  readonly text: string;
  /** Its paragraphs by the ids of `paragraphs.yaml`; empty when they cannot be told. */
  readonly paragraphs: ReadonlyMap<string, string>;
}

/** The article, undefined when there is none, or why it cannot be read, to follow its path. */
export type ArticleRead =
  | { readonly article: Article | undefined }
  | { readonly path: string; readonly failure: string };

const articleFile = 'article.txt';

/**
 * Reads the text of the article. Never throws.
 *
 * @param path A file to read instead of the one in the folder; it has to exist.
 */
export async function readArticle(folder: string, path: string | undefined): Promise<ArticleRead> {
  const from = path ?? join(folder, articleFile);
  const read = await readBoundedFile(from, 'the text of the article');
  if ('message' in read) {
    if (path === undefined && read.code === 'ENOENT') return { article: undefined };
    return { path: from, failure: read.message };
  }
  const decoded = decodeText(read.bytes);
  if ('message' in decoded) return { path: from, failure: decoded.message };
  return { article: { text: decoded.text, paragraphs: paragraphsOf(decoded.text) } };
}

/** Whether the paragraphs of the article are those of the digests. */
export function hasParagraphsOf({ paragraphs }: Article, manuscript: Manuscript): boolean {
  const ids = manuscript.paragraphs.map(({ id }) => id).filter((id) => id !== 'p0');
  return ids.every((id) => paragraphs.has(id)) && paragraphs.size <= ids.length + 1;
}

/** Paragraphs that begin with their id ("p3 The mayor…"), or those between blank lines, numbered from p1. */
function paragraphsOf(text: string): ReadonlyMap<string, string> {
  const labelled = [...text.matchAll(/^(p\d{1,5})[\s.:]+(\S.*)$/gmu)];
  if (labelled.length > 1) return new Map(labelled.map(([, id = '', said = '']) => [id, said]));
  const blocks = text.split(/\n\s*\n/u).filter((block) => block.trim() !== '');
  return new Map(blocks.map((block, index) => [`p${index + 1}`, block]));
}
