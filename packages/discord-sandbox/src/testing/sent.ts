import type { JsonObject } from '../json.ts';

/** A message as the bot sent it. */
export interface SentMessage {
  readonly id: string;
  readonly type: number;
  /** Discord's message flags: 64 is ephemeral. */
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly JsonObject[];
  readonly components: readonly SentComponent[];
  readonly attachments: readonly SentAttachment[];
  /** Whether the bot deferred its response first. */
  readonly deferred: boolean;
  readonly edited: boolean;
  /** The id of the message to which it replies; null if it replies to none. */
  readonly reply_to: string | null;
}

/** A person's message: some fields of Discord's message object. */
export interface PostedMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
}

/** The bot's response to an interaction. If the bot opened a modal or deleted its message, the message is empty. */
export interface Reply extends SentMessage {
  readonly followups: readonly SentMessage[];
  readonly modal: Modal | null;
}

/** A modal that the bot opened. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly JsonObject[];
}

/** A component of a message, with the fields that tests usually need. */
export interface SentComponent {
  readonly type: number;
  readonly id?: number;
  /** The text of a text display. */
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly url?: string;
  /** The options of a string select menu. */
  readonly options?: readonly SentOption[];
  /** The components of an action row, section or container. */
  readonly components?: readonly SentComponent[];
  /** The accessory of a section. */
  readonly accessory?: SentComponent;
  /** The items of a media gallery. */
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

/** An option of a string select menu. */
export interface SentOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** A file that the bot uploaded with a message. */
export interface SentAttachment {
  readonly id: string;
  readonly filename: string;
  readonly content_type: string;
  readonly size: number;
  /** Where the sandbox serves the file. */
  readonly url: string;
  readonly description?: string;
}

/** A choice of an autocomplete response. */
export interface SentChoice {
  readonly name: string;
  readonly value: string | number;
}

/** All components of a message with those nested in them, from top to bottom. */
export function componentsOf({
  components,
}: {
  readonly components: readonly SentComponent[];
}): readonly SentComponent[] {
  return components.flatMap((component) => [
    component,
    ...componentsOf({
      components: [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])],
    }),
  ]);
}
