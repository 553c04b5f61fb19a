import type { Story } from '../../../src/knowledge/story.ts';
import { trainModel } from '../../../src/matching/model.ts';
import { createPipeline } from '../../../src/matching/pipeline.ts';
import type { Target } from '../../../src/matching/targets.ts';
import type { Search } from './engine.ts';

/**
 * The stages behind the bot's verdict, with no question left unanswered: entries and gaps by their probabilities, and how sure
 * the bot would be that the best entry is what was asked.
 */
export function buildOnStory(story: Story): Search {
  const { targets, read } = createPipeline(story, trainModel(story));
  return ({ text }) => {
    const { probabilities, exact } = read(text);
    const { entries, gaps } = probabilities;
    const bestFirst = [...entries, ...gaps].sort((a, b) => b.probability - a.probability);
    const ids = bestFirst.map(({ label }) => idOf(targets[label]));
    if (exact === undefined) return { ids, score: entries[0]?.probability ?? 0 };
    return { ids: [...new Set([idOf(exact), ...ids])], score: exact.kind === 'entry' ? 1 : 0 };
  };
}

function idOf(target: Target | undefined): string {
  if (target?.kind === 'entry') return target.entry.id;
  return target?.kind === 'gap' ? target.gap.id : '';
}
