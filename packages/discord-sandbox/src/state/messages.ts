import { CallbackType, CommandType, InteractionType, MessageFlag } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from './interactions.ts';
import { botUserObject, ids, userObject } from './people.ts';
import { channelIdOf } from './actor.ts';
import type { Snowflakes } from './snowflakes.ts';

/** A file that the bot uploaded. */
export interface StoredFile {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly description: string | null;
}

/** What a message shows. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: readonly JsonObject[];
  readonly components: readonly JsonObject[];
  readonly files: readonly StoredFile[];
  readonly flags: number;
}

/** A message of the bot's. */
export interface Message extends MessageBody {
  readonly id: string;
  /** The interaction that it answers. */
  readonly interaction: Interaction;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

const emptyBody: MessageBody = { content: '', embeds: [], components: [], files: [], flags: 0 };

/** Called when messages change. */
interface MessageListeners {
  readonly stored: (message: Message) => void;
  readonly deleted: (id: string) => void;
}

/** Older messages are dropped beyond this number. */
const capacity = 1_000;

/** The bot's messages, oldest first, with their files. */
export class MessageStore {
  readonly #messages = new Map<string, Message>();
  readonly #files = new Map<string, StoredFile>();
  readonly #snowflakes: Snowflakes;
  readonly #botName: string;
  readonly #filesUrl: string;
  readonly #listeners: MessageListeners;

  /** `filesUrl` has no slash at the end. */
  constructor(snowflakes: Snowflakes, botName: string, filesUrl: string, listeners: MessageListeners) {
    this.#snowflakes = snowflakes;
    this.#botName = botName;
    this.#filesUrl = filesUrl;
    this.#listeners = listeners;
  }

  /** All messages, oldest first. */
  list(): readonly Message[] {
    return [...this.#messages.values()];
  }

  /** The message with this id. */
  get(id: string): Message | undefined {
    return this.#messages.get(id);
  }

  /** The file with this id, while its message exists. */
  file(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** An id for a file about to be stored with a message. */
  nextFileId(): string {
    return this.#snowflakes.next();
  }

  /** Where a file can be fetched. */
  fileUrl(file: StoredFile): string {
    return `${this.#filesUrl}/${file.id}/${encodeURIComponent(file.filename)}`;
  }

  /** Adds a message that answers an interaction. */
  add(interaction: Interaction, body: Partial<MessageBody>): Message {
    const id = this.#snowflakes.next();
    const message = { ...emptyBody, ...body, id, interaction, createdAt: new Date(), editedAt: null };
    this.#store(message);
    const oldest = this.#messages.keys().next();
    if (this.#messages.size > capacity && !oldest.done) this.delete(oldest.value);
    return message;
  }

  /** Replaces a message's body. Completing a deferred response does not count as an edit. */
  edit(message: Message, body: MessageBody): Message {
    const wasLoading = (message.flags & MessageFlag.loading) !== 0;
    for (const { id } of message.files) this.#files.delete(id);
    const edited = {
      ...message,
      ...body,
      flags: body.flags & ~MessageFlag.loading,
      editedAt: wasLoading ? message.editedAt : new Date(),
    };
    this.#store(edited);
    return edited;
  }

  /** Deletes a message and its files. */
  delete(id: string): void {
    for (const file of this.#messages.get(id)?.files ?? []) this.#files.delete(file.id);
    if (this.#messages.delete(id)) this.#listeners.deleted(id);
  }

  /** Discord's attachment objects of a message. */
  attachments(message: Message): readonly JsonObject[] {
    return message.files.map((file) => ({
      id: file.id,
      filename: file.filename,
      size: file.bytes.byteLength,
      content_type: file.contentType,
      url: this.fileUrl(file),
      proxy_url: this.fileUrl(file),
      ...(file.description === null ? {} : { description: file.description }),
      ...((message.flags & MessageFlag.ephemeral) === 0 ? {} : { ephemeral: true }),
    }));
  }

  /** Discord's message object. */
  object(message: Message): JsonObject {
    const { action } = message.interaction;
    return {
      id: message.id,
      type: messageType(message.interaction),
      channel_id: channelIdOf(action.actor),
      author: botUserObject(this.#botName),
      content: message.content,
      embeds: message.embeds,
      components: message.components,
      attachments: this.attachments(message),
      flags: message.flags,
      timestamp: message.createdAt.toISOString(),
      edited_timestamp: message.editedAt?.toISOString() ?? null,
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      webhook_id: ids.application,
      application_id: ids.application,
      interaction_metadata: {
        id: message.interaction.id,
        type: action.type,
        user: userObject(action.actor.person),
        authorizing_integration_owners: {},
        ...(action.type === InteractionType.command
          ? { name: action.name, command_type: action.data['type'] ?? CommandType.chatInput }
          : {}),
        ...(action.messageId === undefined ? {} : { interacted_message_id: action.messageId }),
      },
    };
  }

  #store(message: Message): void {
    this.#messages.set(message.id, message);
    for (const file of message.files) this.#files.set(file.id, file);
    this.#listeners.stored(message);
  }
}

// Discord's message types: 20 responds to a slash command, 23 to a context menu command, 19 is a reply.
function messageType({ action, acknowledgement }: Interaction): number {
  const isCommandReply =
    action.type === InteractionType.command && acknowledgement?.type !== CallbackType.modal;
  if (!isCommandReply) return 19;
  return (action.data['type'] ?? CommandType.chatInput) === CommandType.chatInput ? 20 : 23;
}
