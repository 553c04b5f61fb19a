// What the page and the sandbox say to each other. Types only: both sides import them.

/** JSON as parsed: nothing is known of its values until they are looked at. */
export interface Json {
  readonly [key: string]: unknown;
}

export interface ShownPerson {
  readonly id: string;
  readonly username: string;
}

/** Where something happened. */
export interface ShownPlace {
  readonly person: ShownPerson;
  /** A server, a direct message with the bot, or another private channel: 0, 1, 2. */
  readonly context: number;
  readonly channel: string;
}

/** What somebody asked of the bot, and how far it has come. */
export interface ShownTurn extends ShownPlace {
  readonly id: string;
  /** Discord's interaction type. */
  readonly type: number;
  /** The command's name, or the custom id of the component or modal. */
  readonly name: string;
  /** 1 for a slash command, 3 for a command of a message's menu, null for anything else. */
  readonly commandType: number | null;
  /** The options as Discord sends them; those of a subcommand are nested. */
  readonly options: readonly Json[];
  /** The message whose component, or whose menu, was used. */
  readonly source: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly state: 'waiting' | 'answered' | 'unanswered';
}

/** A message of the bot's. */
export interface ShownMessage extends ShownPlace {
  readonly id: string;
  /** The id of the turn that it answers. */
  readonly turn: string;
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly attachments: readonly Json[];
  /** ISO 8601. */
  readonly at: string;
  readonly isEdited: boolean;
}

/** What a person wrote. */
export interface ShownPost extends ShownPlace {
  readonly id: string;
  readonly content: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A fault that will strike. */
export interface ShownFault {
  readonly kind: string;
  readonly count: number;
}

/** Everything that the page shows, as it stands when the page connects. */
export interface PageState {
  /** The sandbox's own address, under which the files of messages are found. */
  readonly url: string;
  readonly bot: ShownPerson;
  /** Whom the page can speak for: an ordinary member, and the admin. */
  readonly reader: ShownPerson;
  readonly admin: ShownPerson;
  readonly commands: readonly Json[];
  readonly turns: readonly ShownTurn[];
  readonly messages: readonly ShownMessage[];
  readonly posts: readonly ShownPost[];
  readonly faults: readonly ShownFault[];
  readonly isConnected: boolean;
}

/** What the sandbox tells the page, first of all the state. */
export type PageEvent =
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | { readonly kind: 'messageDeleted'; readonly id: string }
  | { readonly kind: 'post'; readonly post: ShownPost }
  | { readonly kind: 'turn'; readonly turn: ShownTurn }
  | { readonly kind: 'commands'; readonly commands: readonly Json[] }
  | { readonly kind: 'faults'; readonly faults: readonly ShownFault[] }
  | { readonly kind: 'connection'; readonly isConnected: boolean };

/** A request of the bot's and what the sandbox answered, as the inspector shows it. */
export interface ShownExchange {
  readonly method: string;
  readonly path: string;
  readonly request?: unknown;
  readonly files: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
  }[];
  /** Null when the connection was cut in place of an answer. */
  readonly status: number | null;
  readonly response?: unknown;
  readonly durationMs: number;
  readonly at: string;
}

/** What the inspector shows of a turn. */
export interface ShownTraffic {
  readonly event: Json;
  readonly exchanges: readonly ShownExchange[];
}
