import {
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  Locale,
  MessageFlags,
} from 'discord-api-types/v10';
import { messageText } from './message-text.ts';
import { readId, readInteger, readList, readObject, readText, type Payload } from './payload.ts';

/** Where an interaction's answer goes, and until when. */
export interface InteractionAddress {
  readonly id: string;
  /** Gives access to this one interaction; never logged. */
  readonly token: string;
  /** Empty when Discord did not say; then a deferred answer has no address. */
  readonly applicationId: string;
  /** When it was received, in milliseconds by `performance.now()`. */
  readonly receivedAt: number;
}

export type Options = Readonly<Record<string, string | number | boolean>>;

/** What somebody did. */
export type Action =
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly options: Options;
      /** Names of the users that the options hold, by id, as the server or else Discord shows them. */
      readonly people: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'autocomplete';
      readonly command: string;
      readonly options: Options;
      /** Name of the option being typed, and its text so far. */
      readonly option: string;
      readonly typed: string;
    }
  | {
      readonly kind: 'message-command';
      readonly command: string;
      /** What a person reads in the message that it was used on; empty when it has only pictures. */
      readonly content: string;
    }
  | {
      readonly kind: 'button' | 'select';
      readonly customId: string;
      /** The selected values; empty for a button. */
      readonly values: readonly string[];
      /** Whether the message with the component was sent in reply to the same user. */
      readonly ownMessage: boolean;
    }
  | {
      readonly kind: 'modal';
      readonly customId: string;
      /** What was chosen or written, by the ids of the fields; empty for what was left out. */
      readonly fields: Readonly<Record<string, string>>;
      /** Whether the message whose component opened it was sent in reply to the same user. */
      readonly ownMessage: boolean;
    }
  /** Something that the bot offers nowhere. */
  | { readonly kind: 'other' };

/** An interaction as plain data: the few fields that the bot uses. */
export interface Interaction {
  readonly address: InteractionAddress;
  readonly userId: string;
  /** Discord's locale code, for instance `en-US` or `fr`. */
  readonly locale: string;
  /** Id of the channel; empty when Discord did not say. */
  readonly place: string;
  /** Whether it is a place where others see replies: any but a direct message with the bot. */
  readonly isShared: boolean;
  readonly action: Action;
}

/** An interaction that cannot be answered as asked, and why. */
export interface UnreadableInteraction {
  readonly reason: string;
  /** Where an apology can go; null when Discord did not say. */
  readonly address: InteractionAddress | null;
  readonly locale: string;
  /** Whether somebody is typing, to whom only choices can be sent. */
  readonly isAutocomplete: boolean;
}

/**
 * Reads an interaction from what Discord sent. Takes the fields that are used and ignores all others. Never throws, whatever
 * it gets.
 *
 * @param receivedAt In milliseconds by `performance.now()`.
 */
export function readInteraction(payload: unknown, receivedAt: number): Interaction | UnreadableInteraction {
  const read = readObject(payload);
  const address = readAddress(read, receivedAt);
  const locale = readText(read['locale']) || Locale.EnglishUS;
  const isAutocomplete = read['type'] === InteractionType.ApplicationCommandAutocomplete;
  const unreadable = (reason: string): UnreadableInteraction => ({
    reason,
    address,
    locale,
    isAutocomplete,
  });
  if (address === null) return unreadable('it has no id or no token');
  const userId = readUserId(read);
  if (userId === '') return unreadable('it does not say who sent it');
  const action = readAction(read, userId);
  return typeof action === 'string'
    ? unreadable(action)
    : { address, userId, locale, ...readPlace(read), action };
}

function readPlace({
  channel_id: channel,
  context,
  guild_id: guild,
}: Payload): Pick<Interaction, 'place' | 'isShared'> {
  return {
    place: readId(channel),
    isShared: readId(guild) !== '' || context === InteractionContextType.PrivateChannel,
  };
}

function readAddress(read: Payload, receivedAt: number): InteractionAddress | null {
  const id = readId(read['id']);
  const token = readText(read['token']);
  if (id === '' || token === '') return null;
  return { id, token, applicationId: readId(read['application_id']), receivedAt };
}

/** In a server the user is part of the member. */
function readUserId({ member, user }: Payload): string {
  return readText(readObject(readObject(member)['user'])['id']) || readText(readObject(user)['id']);
}

/** What was done, or why that cannot be read. */
function readAction(read: Payload, userId: string): Action | string {
  const data = readObject(read['data']);
  switch (read['type']) {
    case InteractionType.ApplicationCommand:
      return readCommand(data);
    case InteractionType.ApplicationCommandAutocomplete:
      return readAutocomplete(data);
    case InteractionType.MessageComponent:
      return readComponent(data, readObject(read['message']), userId);
    case InteractionType.ModalSubmit:
      return readModal(data, readObject(read['message']), userId);
    default:
      return readInteger(read['type']) === null ? 'it has no type' : { kind: 'other' };
  }
}

function readCommand(data: Payload): Action | string {
  const command = data['name'];
  if (typeof command !== 'string') return 'the command has no name';
  const type = data['type'] ?? ApplicationCommandType.ChatInput;
  if (type === ApplicationCommandType.Message) {
    const messages = readObject(readObject(data['resolved'])['messages']);
    return {
      kind: 'message-command',
      command,
      content: messageText(messages[readText(data['target_id'])]),
    };
  }
  if (type !== ApplicationCommandType.ChatInput) return { kind: 'other' };
  return { kind: 'command', command, options: readOptions(data), people: readPeople(data) };
}

function readAutocomplete(data: Payload): Action | string {
  const command = data['name'];
  const focused = readList(data['options'])
    .map(readObject)
    .find((option) => option['focused'] === true);
  const option = readText(focused?.['name']);
  if (typeof command !== 'string' || option === '') return 'it does not say which option is being typed';
  const typed = String(optionValue(focused?.['value']) ?? '');
  return { kind: 'autocomplete', command, option, typed, options: readOptions(data) };
}

function readComponent(data: Payload, message: Payload, userId: string): Action | string {
  const customId = data['custom_id'];
  if (typeof customId !== 'string') return 'the component has no id';
  return {
    kind: data['component_type'] === ComponentType.Button ? 'button' : 'select',
    customId,
    values: readList(data['values']).filter((value) => typeof value === 'string'),
    ownMessage: isOwnMessage(message, userId),
  };
}

function readModal(data: Payload, message: Payload, userId: string): Action | string {
  const customId = data['custom_id'];
  if (typeof customId !== 'string') return 'the modal has no id';
  const controls = readList(data['components']).map((label) => readObject(readObject(label)['component']));
  const fields = controls.map((control) => [readText(control['custom_id']), readText(control['value'])]);
  return {
    kind: 'modal',
    customId,
    fields: Object.fromEntries(fields),
    ownMessage: isOwnMessage(message, userId),
  };
}

/** Nobody but its reader sees an ephemeral message, so the one who uses its components is that reader. */
function isOwnMessage(message: Payload, userId: string): boolean {
  const isEphemeral = ((readInteger(message['flags']) ?? 0) & MessageFlags.Ephemeral) !== 0;
  const asker = readObject(readObject(message['interaction_metadata'])['user'])['id'];
  return isEphemeral || asker === userId;
}

function readOptions({ options }: Payload): Options {
  return Object.fromEntries(
    readList(options)
      .map(readObject)
      .flatMap((option) => {
        const [name, value] = [readText(option['name']), optionValue(option['value'])];
        return name === '' || value === undefined ? [] : [[name, value]];
      }),
  );
}

/** A member's nickname, else the name that the user chose, else the unique one. */
function readPeople({ resolved }: Payload): Readonly<Record<string, string>> {
  const { users, members } = readObject(resolved);
  return Object.fromEntries(
    Object.entries(readObject(users)).map(([id, user]) => {
      const { nick } = readObject(readObject(members)[id]);
      const { global_name: chosen, username } = readObject(user);
      return [id, readText(nick) || readText(chosen) || readText(username)];
    }),
  );
}

function optionValue(value: unknown): string | number | boolean | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}
