import { outcomesOf } from '../evaluation/effect.ts';
import { labelledQuestionsIn, type AcceptableIds } from '../knowledge/labelled-questions.ts';
import { storyIn } from '../knowledge/load.ts';
import type { Story } from '../knowledge/story.ts';
import { createMatcher } from '../matching/matcher.ts';
import { trainModel } from '../matching/model.ts';
import type { BuildResult } from './built.ts';
import type { SourceFiles } from './source-files.ts';

/** Builds from files that were read: checks them and learns from them. */
export function buildFrom(source: SourceFiles): BuildResult {
  const read = storyIn(source.knowledge);
  const labelled = labelledQuestionsIn(source.labelled, read.ok ? idsIn(read.story) : undefined);
  if (!read.ok || labelled.problems.length > 0) {
    return { ok: false, problems: [...(read.ok ? [] : read.problems), ...labelled.problems] };
  }
  const { story } = read;
  const model = trainModel(story);
  return { ok: true, story, model, outcomes: outcomesOf(createMatcher(story, model), labelled.questions) };
}

function idsIn({ entries, gaps }: Story): AcceptableIds {
  return { entries: entries.map(({ id }) => id), gaps: gaps.map(({ id }) => id) };
}
