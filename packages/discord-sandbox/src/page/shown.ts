import { CallbackType } from '../discord-numbers.ts';
import { objectsIn, stringIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import { ids } from '../state/people.ts';
import type { Person } from '../state/people.ts';
import { channelIdOf } from '../state/places.ts';
import type { Place } from '../state/places.ts';
import type { Post } from '../state/posts.ts';
import type { World } from '../state/state.ts';
import type { ShownMessage, ShownPerson, ShownPlace, ShownPost, ShownTurn } from './protocol.ts';

/** An interaction as the page is told of it. */
export function shownTurn({ id, deed, createdAt, acknowledgement, isDead }: Interaction): ShownTurn {
  const { type, options, target_id: target } = deed.data;
  const isUnanswered = isDead || acknowledgement?.type === CallbackType.pong;
  const isWaiting = !isUnanswered && acknowledgement === undefined;
  return {
    ...shownPlace(deed.place),
    id,
    type: deed.type,
    name: deed.name,
    commandType: typeof type === 'number' ? type : null,
    options: objectsIn(options),
    source: deed.messageId ?? stringIn(target) ?? null,
    at: new Date(createdAt).toISOString(),
    state: isUnanswered ? 'unanswered' : isWaiting ? 'waiting' : 'answered',
  };
}

/** A message of the bot's as the page is told of it. */
export function shownMessage(world: World, message: Message): ShownMessage {
  return {
    ...shownPlace(message.interaction.deed.place),
    id: message.id,
    turn: message.interaction.id,
    flags: message.flags,
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: world.messages.attachments(message),
    at: message.createdAt.toISOString(),
    isEdited: message.editedAt !== null,
  };
}

/** What a person wrote as the page is told of it. */
export function shownPost({ id, place, content, createdAt }: Post): ShownPost {
  return { ...shownPlace(place), id, content, at: createdAt.toISOString() };
}

/** All registered commands, as Discord lists them. */
export function shownCommands(world: World): readonly JsonObject[] {
  return [...world.commands.list(null), ...world.commands.list(ids.guild)].map(({ object }) => object);
}

/** A person as the page is told of them. */
export function shownPerson({ id, username }: Person): ShownPerson {
  return { id, username };
}

function shownPlace(place: Place): ShownPlace {
  return { person: shownPerson(place.person), context: place.context, channel: channelIdOf(place) };
}
