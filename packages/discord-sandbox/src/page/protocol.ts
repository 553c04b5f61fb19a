// What the sandbox sends to its page. Types only: both sides import them.

/** A parsed JSON object; its values still have to be checked. */
export interface Json {
  readonly [key: string]: unknown;
}

/** A text of the page: the same in both languages, or one for each. */
export type LocalizedText = string | { readonly en: string; readonly fr: string };

export interface PagePerson {
  readonly id: string;
  readonly username: string;
}

/** Where and by whom something was done. */
export interface PagePlace {
  readonly person: PagePerson;
  /** The server (0), a direct message with the bot (1) or another private channel (2). */
  readonly context: number;
  readonly channel: string;
}

/** The use of a command or component, or a submitted modal. */
export interface PageInteraction extends PagePlace {
  readonly id: string;
  /** Discord's interaction type. */
  readonly type: number;
  /** The command's name, or the custom id of the component or modal. */
  readonly name: string;
  /** 1 for a slash command, 3 for a message command, null for components and modals. */
  readonly commandType: number | null;
  /** The options as Discord sends them; those of subcommands are nested. */
  readonly options: readonly Json[];
  /** The message whose component was used, or on which a message command was used. */
  readonly source: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly state: 'waiting' | 'answered' | 'unanswered';
}

/** A message that another one replies to, as it was then. */
export interface PageReference {
  readonly id: string;
  readonly author: string;
  readonly content: string;
}

/** A message of the bot's. */
export interface PageMessage extends PagePlace {
  readonly id: string;
  readonly repliesTo: PageReference | null;
  /** The id of the interaction to which it responds; null if the bot posted it by itself. */
  readonly interaction: string | null;
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly attachments: readonly Json[];
  /** ISO 8601. */
  readonly at: string;
  readonly isEdited: boolean;
}

/** A message that a person wrote. */
export interface PagePost extends PagePlace {
  readonly id: string;
  readonly repliesTo: PageReference | null;
  readonly content: string;
  /** ISO 8601. */
  readonly at: string;
}

/** An armed fault. */
export interface PageFault {
  readonly kind: string;
  readonly count: number;
}

/** Everything that the page shows, at the time when the page connects. */
export interface PageState {
  /** The sandbox's own address; the files of messages are below it. */
  readonly url: string;
  readonly bot: PagePerson;
  /** The people as whom the page can act. */
  readonly member: PagePerson;
  readonly admin: PagePerson;
  /** The heading of an empty channel; null for the page's own. */
  readonly welcome: LocalizedText | null;
  /** What an empty channel offers to send; if empty, it offers the commands. */
  readonly examples: readonly LocalizedText[];
  readonly commands: readonly Json[];
  readonly interactions: readonly PageInteraction[];
  readonly messages: readonly PageMessage[];
  readonly posts: readonly PagePost[];
  readonly faults: readonly PageFault[];
  readonly isConnected: boolean;
}

/** What the sandbox sends to the page: first the state, then each change. */
export type PageEvent =
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'message'; readonly message: PageMessage }
  | { readonly kind: 'messageDeleted'; readonly id: string }
  | { readonly kind: 'typing'; readonly place: PagePlace }
  | { readonly kind: 'post'; readonly post: PagePost }
  | { readonly kind: 'interaction'; readonly interaction: PageInteraction }
  | { readonly kind: 'commands'; readonly commands: readonly Json[] }
  | { readonly kind: 'faults'; readonly faults: readonly PageFault[] }
  | { readonly kind: 'connection'; readonly isConnected: boolean };

/** A REST request of the bot's and the sandbox's response. */
export interface PageExchange {
  readonly method: string;
  readonly path: string;
  readonly request?: unknown;
  readonly files: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
  }[];
  /** Null when a fault cut the connection before a response. */
  readonly status: number | null;
  readonly response?: unknown;
  readonly durationMs: number;
  readonly at: string;
  /** Whether this is the response of the bot's endpoint, not a request. */
  readonly isEndpointResponse?: boolean;
}

/** What the inspector shows of an interaction. */
export interface PageTraffic {
  readonly event: Json;
  readonly exchanges: readonly PageExchange[];
}
