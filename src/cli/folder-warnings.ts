import type { Article } from '../curation/doubts/article.ts';
import { doubts } from '../curation/doubts/doubts.ts';
import { findFixes } from '../curation/fix/fix-folder.ts';
import { copiedQuestions } from '../curation/lint/copied-questions.ts';
import { doubtfulComments } from '../curation/lint/doubtful-comments.ts';
import { ignoredTexts } from '../curation/lint/ignored-texts.ts';
import { lintItems, lintStory } from '../curation/lint/lint-story.ts';
import { createPlaceFinder } from '../curation/lint/place-finder.ts';
import { sampleLeftovers } from '../curation/lint/sample-leftovers.ts';
import { unfinished } from '../curation/lint/unfinished.ts';
import type { Manuscript } from '../knowledge/manuscript.ts';
import { sortProblems, type Problem } from '../knowledge/problem.ts';
import type { ReadResult } from '../knowledge/read-files.ts';
import type { BuildResult } from '../serving/built.ts';
import { fixableWarning } from './output/check-report.ts';
import { fromHere } from './output/knowledge-problems.ts';

/** What a check has read of a folder. */
export interface CheckedFolder {
  readonly folder: string;
  readonly files: ReadResult;
  readonly labelled: ReadResult;
  readonly manuscript: Manuscript;
  readonly article: Article | undefined;
  readonly built: BuildResult;
}

/**
 * What could be better in a folder, in the order of its files. While it has problems, what the story has to be learned for is left
 * out: phrasings that the matcher can hardly tell apart, or that teach it nothing.
 */
export function folderWarnings({
  folder,
  files: { files },
  labelled,
  manuscript,
  article,
  built,
}: CheckedFolder): readonly Problem[] {
  const inFolder = [
    ...findFixes(files).map(fixableWarning),
    ...doubtfulComments(files),
    ...ignoredTexts(files),
    ...unfinished(files),
    ...sampleLeftovers(
      files.find(({ name }) => name === 'story.yaml'),
      labelled.files[0],
    ),
    ...copiedQuestions(built.ok ? built.story : manuscript, labelled),
    ...doubts(manuscript, article),
  ].map((problem) => fromHere(problem, folder));
  const place = createPlaceFinder(files, folder);
  const ofItems = built.ok ? lintStory(built.story, built.model, place) : lintItems(manuscript, place);
  return sortProblems([...inFolder, ...ofItems]);
}
