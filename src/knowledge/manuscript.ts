import type { Path } from './parse-file.ts';
import type { Place } from './problem.ts';
import type { Language } from '../text/language.ts';
import type { About, Entry, Gap, Paragraph, TimelineEvent, Vocabulary } from './story.ts';

/** Ids that others may refer to. */
export interface KnownIds {
  readonly ids: readonly string[];
  /** Whether an id exists. True for every id when the files with the ids could not all be read. */
  has(id: string): boolean;
}

/**
 * What the files contain, as typed, before it is checked and typeset. Items of the wrong shape are left out, but their ids
 * are known, so that one mistake is not reported again wherever something refers to it.
 */
export interface Manuscript {
  readonly about: About | undefined;
  /** The languages that the story is written in: both, unless story.yaml says otherwise. */
  readonly languages: readonly Language[];
  readonly paragraphs: readonly Paragraph[];
  readonly vocabulary: Vocabulary | undefined;
  readonly entries: readonly Entry[];
  readonly gaps: readonly Gap[];
  readonly timeline: readonly TimelineEvent[];
  /** Whether every file could be read in full; otherwise words that the rest lacks may be in the files that could not. */
  readonly complete: boolean;
  /** Topics that have a file in `questions/`. */
  readonly topicFiles: readonly string[];
  /** Topics that have a file in `gaps/`. */
  readonly gapTopics: readonly string[];
  readonly paragraphIds: KnownIds;
  readonly entryIds: KnownIds;
  readonly nameIds: KnownIds;
  /**
   * The place of a part of an item. `item` is the story's About or one of its statements, or one of the manuscript's paragraphs,
   * names, concepts, entries, gaps or events; `path` uses the keys of the files; with `needle`, the place of that text in the part.
   */
  place(item: object, path: Path, needle?: string): Place;
}
