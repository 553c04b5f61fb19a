import { CommandStore } from './commands.ts';
import { Feed } from './feed.ts';
import { InteractionStore, type Interaction } from './interactions.ts';
import { Journal } from './journal.ts';
import { MessageStore } from './messages.ts';
import { PostStore } from './posts.ts';
import { Snowflakes } from './snowflakes.ts';
import type { Timeouts } from '../timeouts.ts';

/** Everything that one sandbox remembers, in memory only. */
export interface SandboxState {
  /** The username of the bot and the name of its application. */
  readonly botName: string;
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

/** The state of a sandbox that has just started. `filesUrl` is the address below which files are served. */
export function createState(botName: string, filesUrl: string, timeouts: Timeouts): SandboxState {
  const snowflakes = new Snowflakes();
  const feed = new Feed();
  return {
    botName,
    commands: new CommandStore(snowflakes, () => feed.publish({ kind: 'commands' })),
    interactions: new InteractionStore(snowflakes, timeouts.answer, (interaction) =>
      feed.publish({ kind: 'interaction', interaction }),
    ),
    messages: new MessageStore(snowflakes, botName, filesUrl, {
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
