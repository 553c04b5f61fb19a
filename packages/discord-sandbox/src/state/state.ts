import { CommandStore } from './commands.ts';
import { Feed } from './feed.ts';
import { InteractionStore } from './interactions.ts';
import type { Interaction } from './interactions.ts';
import { Journal } from './journal.ts';
import { MessageStore } from './messages.ts';
import { PostStore } from './posts.ts';
import { Snowflakes } from './snowflakes.ts';
import type { Timeouts } from '../timeouts.ts';

/** Everything that the sandbox remembers. One a sandbox, gone when it closes. */
export interface World {
  readonly commands: CommandStore;
  readonly interactions: InteractionStore;
  readonly messages: MessageStore;
  readonly posts: PostStore;
  readonly journal: Journal;
  readonly feed: Feed;
  /** The interaction that last opened a modal for a person, by the person's id. */
  readonly openModals: Map<string, Interaction>;
  readonly timeouts: Timeouts;
}

/** An empty world whose files will be fetched under the address given. */
export function createWorld(filesUrl: string, timeouts: Timeouts): World {
  const snowflakes = new Snowflakes();
  const feed = new Feed();
  return {
    commands: new CommandStore(snowflakes, () => feed.publish({ kind: 'commands' })),
    interactions: new InteractionStore(snowflakes, timeouts.answer, (interaction) =>
      feed.publish({ kind: 'interaction', interaction }),
    ),
    messages: new MessageStore(snowflakes, filesUrl, {
      stored: (message) => feed.publish({ kind: 'message', message }),
      deleted: (id) => feed.publish({ kind: 'messageDeleted', id }),
    }),
    posts: new PostStore(snowflakes, (post) => feed.publish({ kind: 'post', post })),
    journal: new Journal(),
    feed,
    openModals: new Map(),
    timeouts,
  };
}
