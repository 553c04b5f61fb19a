import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Span } from './insight-limits.ts';

/** The tables in which each row is about one story. */
export const storyTables = ['questions', 'feedback', 'explanations', 'dismissed'] as const;
export type StoryTable = (typeof storyTables)[number];

/** A span of time, and the key of the story that questions are about; null for all of them. */
export interface Scope extends Span {
  readonly story: string | null;
}

/**
 * The rows of a file's table that are about the story, or not known to be about another one, as SQL with the parameter `:story`.
 */
export function ofStory(database: DatabaseSyncInstance, table: StoryTable): string {
  return `(SELECT * FROM ${table} WHERE :story IS NULL OR coalesce(${storyColumn(database, table)}, :story) = :story)`;
}

/** The column with the story of a row, as SQL; a file that no newer bot has written to has none. */
export function storyColumn(database: DatabaseSyncInstance, table: StoryTable): string {
  return hasStory(database, table) ? 'story' : 'NULL';
}

/** Whether a table has a column for the story that a row is about. */
export function hasStory(database: DatabaseSyncInstance, table: StoryTable): boolean {
  const found: unknown = database
    .prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'story'")
    .get(table);
  return found !== undefined;
}

/** Whether a file has a table; one that no newer bot has written to may lack it. */
export function hasTable(database: DatabaseSyncInstance, table: StoryTable): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
}
