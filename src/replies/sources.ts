import type { Snapshot } from '../serving/knowledge-base.ts';
import { answerEntry, type ReplyOptions } from './answering.ts';
import { entryById } from './entry-index.ts';
import { outdatedComponentMessage } from './notice-message.ts';
import { paragraphsMessage, sourcesMessage } from './paragraphs-message.ts';
import type { Reply } from './reply.ts';

/** Shows the paragraphs of an answer; offers the nearest questions if the answer no longer exists. */
export function showSources(snapshot: Snapshot, id: string, options: ReplyOptions): Reply {
  const { story } = snapshot;
  const item = entryById(story, id) ?? story.gaps.find((gap) => gap.id === id);
  return item === undefined
    ? answerEntry(snapshot, id, { ...options, questionKey: undefined })
    : { message: sourcesMessage(item, { ...options, story }), logFields: { verdict: 'sources' } };
}

/** Shows paragraphs; says so if the story has none of them any more. */
export function showParagraphs({ story }: Snapshot, ids: readonly string[], options: ReplyOptions): Reply {
  return story.paragraphs.some(({ id }) => ids.includes(id))
    ? { message: paragraphsMessage(ids, { ...options, story }), logFields: { verdict: 'paragraph' } }
    : {
        message: outdatedComponentMessage(options.language),
        logFields: { verdict: 'outdated' },
      };
}
