import { InteractionContext } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import { channelIdOf, type Actor } from './actor.ts';
import { Application } from './application.ts';
import { CommandStore } from './commands.ts';
import { EmojiStore } from './emojis.ts';
import { Feed } from './feed.ts';
import { InteractionStore, type Interaction } from './interactions.ts';
import { Journal } from './journal.ts';
import { MessageStore } from './messages.ts';
import type { Person } from './people.ts';
import { PostStore } from './posts.ts';
import { Snowflakes } from './snowflakes.ts';
import type { Timeouts } from '../timeouts.ts';

/** Everything that one sandbox remembers, in memory only. */
export interface SandboxState {
  /** The username of the bot and the name of its application. */
  readonly botName: string;
  readonly application: Application;
  readonly commands: CommandStore;
  readonly emojis: EmojiStore;
  readonly interactions: InteractionStore;
  readonly messages: MessageStore;
  readonly posts: PostStore;
  readonly journal: Journal;
  readonly feed: Feed;
  /** With whom the bot has a direct message, by the channel's id. */
  readonly directChannels: Map<string, Person>;
  /** The interaction that last opened a modal for a person, by the person's id. */
  readonly openModals: Map<string, Interaction>;
  readonly timeouts: Timeouts;
}

/** The state of a sandbox that has just started. `filesUrl` is the address below which files are served. */
export function createState(botName: string, filesUrl: string, timeouts: Timeouts): SandboxState {
  const snowflakes = new Snowflakes();
  const feed = new Feed();
  const directChannels = new Map<string, Person>();
  const remember = (actor: Actor): void => {
    if (actor.context === InteractionContext.botDm) directChannels.set(channelIdOf(actor), actor.person);
  };
  return {
    botName,
    application: new Application(botName),
    commands: new CommandStore(snowflakes, () => feed.publish({ kind: 'commands' })),
    emojis: new EmojiStore(snowflakes, botName),
    interactions: new InteractionStore(snowflakes, timeouts.answer, (interaction) => {
      remember(interaction.action.actor);
      feed.publish({ kind: 'interaction', interaction });
    }),
    messages: new MessageStore(snowflakes, botName, filesUrl, {
      stored: (message, isNew) => feed.publish({ kind: 'message', message, isNew }),
      deleted: (message) => feed.publish({ kind: 'messageDeleted', message }),
    }),
    posts: new PostStore(snowflakes, botName, (post) => {
      remember(post.actor);
      feed.publish({ kind: 'post', post });
    }),
    journal: new Journal(),
    feed,
    directChannels,
    openModals: new Map(),
    timeouts,
  };
}

/** Discord's object of a message of the bot's or of a person's; undefined if there is none with this id. */
export function messageObject({ messages, posts }: SandboxState, id: string): JsonObject | undefined {
  const message = messages.get(id);
  if (message) return messages.object(message);
  const post = posts.get(id);
  return post && posts.object(post);
}
