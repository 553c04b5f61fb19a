import { InteractionContext, MessageFlag } from '../discord-numbers.ts';
import { Intent } from '../gateway/intents.ts';
import type { Gateway } from '../gateway/server.ts';
import { asString, type JsonObject } from '../json.ts';
import { channelIdOf } from '../state/actor.ts';
import type { Message } from '../state/messages.ts';
import { mentionedIds } from '../state/mentions.ts';
import type { Change } from '../state/feed.ts';
import { ids } from '../state/people.ts';
import type { Post } from '../state/posts.ts';
import { messageObject, type SandboxState } from '../state/state.ts';
import { readActor } from './actor.ts';
import { ControlError } from './control-error.ts';
import { readContent } from './target.ts';

/** A person's message, and the bot's reply to it if there is one. */
export interface Posted {
  readonly post: Post;
  readonly reply: Message | undefined;
}

/** Posts a message as a person, as a control request says, and waits until the bot has replied or stays silent. */
export async function postMessage(
  body: JsonObject,
  state: SandboxState,
  gateway: Gateway,
  log: (line: string) => void,
): Promise<Posted> {
  const add = readPost(body, state);
  const done = new AbortController();
  const post = add();
  if (!isReceived(post, gateway, log)) return { post, reply: undefined };
  try {
    const reply = await Promise.race([
      nextOf(state, done.signal, (change) => {
        const isNew = change.kind === 'message' && change.isNew;
        return isNew && isReply(change.message, post) ? change.message : undefined;
      }),
      untilSilent(post, state, gateway, done.signal),
    ]);
    return { post, reply };
  } finally {
    done.abort();
  }
}

/** Resolves with the first match among the changes; never resolves once the signal is aborted. */
function nextOf<Found>(
  { feed }: SandboxState,
  signal: AbortSignal,
  find: (change: Change) => Found | undefined,
): Promise<Found> {
  return new Promise((resolve) => {
    const unsubscribe = feed.subscribe((change) => {
      const found = find(change);
      if (found !== undefined) resolve(found);
    });
    signal.addEventListener('abort', unsubscribe);
  });
}

function readPost(body: JsonObject, state: SandboxState): () => Post {
  const { reply_to: replyTo = null, mention = false } = body;
  if (typeof mention !== 'boolean') throw new ControlError(400, '"mention" must be true or false.');
  const id = replyTo === null ? null : (asString(replyTo) ?? '');
  const message = state.messages.get(id ?? '');
  const target = message ?? state.posts.get(id ?? '');
  if (id !== null && !target)
    throw new ControlError(404, `There is no message ${JSON.stringify(replyTo)} to reply to.`);
  if (message && (message.flags & MessageFlag.ephemeral) !== 0)
    throw new ControlError(400, `Message ${message.id} is ephemeral: nobody can reply to it.`);
  const actor = readActor(body, target?.actor);
  if (target && channelIdOf(target.actor) !== channelIdOf(actor))
    throw new ControlError(400, `Message ${target.id} is in another channel.`);
  const content = readContent(body);
  const isMissing = mention && !mentionedIds(content).includes(ids.application);
  const text = readContent({ content: isMissing ? `<@${ids.application}> ${content}` : content });
  return () => state.posts.add(actor, text, id === null ? null : messageObject(state, id));
}

/** Whether a connected bot receives a message. */
function isReceived({ actor }: Post, gateway: Gateway, log: (line: string) => void): boolean {
  if (actor.context === InteractionContext.privateChannel || !gateway.isConnected) return false;
  const isInGuild = actor.context === InteractionContext.guild;
  const received = isInGuild
    ? gateway.receives(Intent.guildMessages, ids.guild)
    : gateway.receives(Intent.directMessages, null);
  const intent = isInGuild ? 'GUILD_MESSAGES' : 'DIRECT_MESSAGES';
  if (!received) log(`No bot receives the message: none has identified with the intent ${intent}.`);
  return received;
}

/** Whether a message of the bot's replies to this one, or stands below it without replying to any. */
function isReply({ interaction, referenced, actor }: Message, post: Post): boolean {
  if (interaction !== null) return false;
  return referenced === null ? channelIdOf(actor) === channelIdOf(post.actor) : referenced['id'] === post.id;
}

/**
 * Resolves when the bot will not reply: it has confirmed that it got the message, has sent nothing for a while, and still
 * responds. A bot that types has longer.
 */
async function untilSilent(
  post: Post,
  state: SandboxState,
  gateway: Gateway,
  signal: AbortSignal,
): Promise<undefined> {
  const { timeouts } = state;
  const channel = channelIdOf(post.actor);
  const typing = nextOf(state, signal, (change) =>
    change.kind === 'typing' && change.channel === channel ? 'typing' : undefined,
  );
  const pause = (duration: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, duration).unref();
      signal.addEventListener('abort', () => clearTimeout(timer));
    });
  const alive = (): Promise<unknown> => Promise.race([gateway.confirmed(), pause(timeouts.answer)]);
  await alive();
  const first = await Promise.race([typing, pause(timeouts.quiet)]);
  await (first === 'typing' ? pause(timeouts.deferred) : alive());
  return undefined;
}
