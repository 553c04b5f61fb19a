import { MessageFlag } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from './interactions.ts';
import { interactionFields, messageType } from './message-fields.ts';
import { mentionObjects, referenceFields } from './mentions.ts';
import { botUserObject } from './people.ts';
import { channelIdOf, type Actor } from './actor.ts';
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
  /** The interaction to which it responds; null if the bot posted it in a channel by itself. */
  readonly interaction: Interaction | null;
  /** For whom and where it is: the person who is answered, or anyone in the channel. */
  readonly actor: Actor;
  /** The message to which it replies, as it was then. */
  readonly referenced: JsonObject | null;
  /** The ids of those whom it mentions. */
  readonly mentions: readonly string[];
  /** The bot's own mark of a message that it posted. */
  readonly nonce?: string | number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

/** Where the bot posts a message, and what it answers there. */
export type PostContext = Pick<Message, 'actor' | 'referenced' | 'mentions' | 'nonce'>;

const noContext = { referenced: null, mentions: [] };
const emptyBody: MessageBody = { content: '', embeds: [], components: [], files: [], flags: 0 };

/** Called when messages change. */
interface MessageListeners {
  readonly stored: (message: Message, isNew: boolean) => void;
  readonly deleted: (message: Message) => void;
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

  /** Adds a message that responds to an interaction. */
  add(interaction: Interaction, body: Partial<MessageBody>): Message {
    return this.#add({ ...noContext, ...emptyBody, ...body, interaction, actor: interaction.action.actor });
  }

  /** Adds a message that the bot posts in a channel. */
  post(body: MessageBody, context: PostContext): Message {
    return this.#add({ ...body, ...context, interaction: null });
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
    this.#store(edited, false);
    return edited;
  }

  /** Deletes a message and its files. */
  delete(id: string): void {
    const message = this.#messages.get(id);
    if (!message) return;
    for (const file of message.files) this.#files.delete(file.id);
    this.#messages.delete(id);
    this.#listeners.deleted(message);
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
    return {
      id: message.id,
      type: messageType(message),
      channel_id: channelIdOf(message.actor),
      author: botUserObject(this.#botName),
      content: message.content,
      embeds: message.embeds,
      components: message.components,
      attachments: this.attachments(message),
      flags: message.flags,
      timestamp: message.createdAt.toISOString(),
      edited_timestamp: message.editedAt?.toISOString() ?? null,
      mentions: mentionObjects(message.mentions, this.#botName),
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
      ...referenceFields(message.referenced),
      ...(message.interaction ? interactionFields(message.interaction) : {}),
    };
  }

  #add(fields: Omit<Message, 'id' | 'createdAt' | 'editedAt'>): Message {
    const message = { ...fields, id: this.#snowflakes.next(), createdAt: new Date(), editedAt: null };
    this.#store(message, true);
    const oldest = this.#messages.keys().next();
    if (this.#messages.size > capacity && !oldest.done) this.delete(oldest.value);
    return message;
  }

  #store(message: Message, isNew: boolean): void {
    this.#messages.set(message.id, message);
    for (const file of message.files) this.#files.set(file.id, file);
    this.#listeners.stored(message, isNew);
  }
}
