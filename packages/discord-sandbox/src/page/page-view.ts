import { CallbackType, InteractionContext } from '../discord-numbers.ts';
import { asString, isJsonObject, objectsIn, type JsonObject } from '../json.ts';
import { channelIdOf, type Actor } from '../state/actor.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import { admin, ids, member, type Person } from '../state/people.ts';
import type { Post } from '../state/posts.ts';
import type { SandboxState } from '../state/state.ts';
import type {
  PageInteraction,
  PageMessage,
  PagePerson,
  PagePlace,
  PagePost,
  PageReference,
} from './protocol.ts';

/** An interaction for the page. */
export function pageInteraction(interaction: Interaction): PageInteraction {
  const { id, action, createdAt, acknowledgement, hasTimedOut } = interaction;
  const { type, options, target_id: target } = action.data;
  const isUnanswered = hasTimedOut || acknowledgement?.type === CallbackType.pong;
  const isWaiting = !isUnanswered && acknowledgement === undefined;
  return {
    ...pagePlace(action.actor),
    id,
    type: action.type,
    name: action.name,
    commandType: typeof type === 'number' ? type : null,
    options: objectsIn(options),
    source: action.messageId ?? asString(target) ?? null,
    at: new Date(createdAt).toISOString(),
    state: isUnanswered ? 'unanswered' : isWaiting ? 'waiting' : 'answered',
  };
}

/** A message of the bot's for the page. */
export function pageMessage(state: SandboxState, message: Message): PageMessage {
  return {
    ...pagePlace(message.actor),
    id: message.id,
    repliesTo: pageReference(message.referenced),
    interaction: message.interaction?.id ?? null,
    flags: message.flags,
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: state.messages.attachments(message),
    at: message.createdAt.toISOString(),
    isEdited: message.editedAt !== null,
  };
}

/** A person's message for the page. */
export function pagePost({ id, actor, content, referenced, createdAt }: Post): PagePost {
  const repliesTo = pageReference(referenced);
  return { ...pagePlace(actor), id, repliesTo, content, at: createdAt.toISOString() };
}

function pageReference(referenced: JsonObject | null): PageReference | null {
  if (referenced === null) return null;
  const { id, author, content, components } = referenced;
  const name = isJsonObject(author) ? author['username'] : undefined;
  const text = asString(content) ?? '';
  return { id: String(id), author: asString(name) ?? '', content: text || firstText(objectsIn(components)) };
}

/** The first text display among components. */
function firstText(components: readonly JsonObject[]): string {
  for (const { content, components: nested } of components) {
    const text = asString(content) ?? firstText(objectsIn(nested));
    if (text !== '') return text;
  }
  return '';
}

/** All registered commands, as Discord lists them. */
export function pageCommands(state: SandboxState): readonly JsonObject[] {
  return [...state.commands.list(null), ...state.commands.list(ids.guild)].map(({ object }) => object);
}

/** A person for the page. */
export function pagePerson({ id, username }: Person): PagePerson {
  return { id, username };
}

/** Where a channel is, for the page; undefined if the sandbox has no such channel. */
export function placeOfChannel(channel: string): PagePlace | undefined {
  const { guild, botDm } = InteractionContext;
  return [guild, botDm]
    .flatMap((context) => [member, admin].map((person) => ({ person, context, locale: '' })))
    .map(pagePlace)
    .find((place) => place.channel === channel);
}

function pagePlace(actor: Actor): PagePlace {
  return { person: pagePerson(actor.person), context: actor.context, channel: channelIdOf(actor) };
}
