import { isJsonObject, type JsonObject } from '../json.ts';
import type { PostedMessage, Reply, SentChoice, SentMessage } from './sent.ts';

/** Who acts, where and in which language; a member writing English in the server by default. */
export interface ActingAs {
  /** One of Discord's locales. */
  readonly locale?: string;
  /** Without an id, `admin` is the sandbox's own admin; with one, an administrator of the server. */
  readonly user?: { readonly id?: string; readonly admin?: boolean };
  /** Whether in the server; false is a direct message with the bot. */
  readonly guild?: boolean;
}

/** A fault to inject; see the README for the kinds and their settings. */
export interface FaultRequest {
  readonly kind: string;
  readonly count?: number;
  readonly code?: number;
  readonly delayMs?: number;
  readonly global?: boolean;
  readonly applied?: boolean;
  readonly resumable?: boolean;
  readonly autocomplete?: boolean;
}

/** Acts as people in a sandbox. Every method rejects with a `ControlRequestError` if the sandbox refuses the request. */
export interface ControlClient {
  /** Sends a slash command; subcommands follow the name after a space. */
  send(command: string, options?: object, as?: ActingAs): Promise<Reply>;
  /** Uses a message command, on a message of the bot's or on a new one with the given content. */
  useOnMessage(command: string, target: string | { readonly id: string }, as?: ActingAs): Promise<Reply>;
  /** Uses a user command on the person with this id. */
  useOnUser(command: string, user: string, as?: ActingAs): Promise<Reply>;
  /** Types in an option; returns the bot's choices. `options` are the options already filled in. */
  autocomplete(
    command: string,
    option: string,
    value: string,
    options?: object,
    as?: ActingAs,
  ): Promise<readonly SentChoice[]>;
  /** Presses a button; by default as the person to whom the message responds. */
  press(message: { readonly id: string }, customId: string, as?: ActingAs): Promise<Reply>;
  /** Picks values from a select menu; by default as the person to whom the message responds. */
  pick(
    message: { readonly id: string },
    customId: string,
    values: readonly string[],
    as?: ActingAs,
  ): Promise<Reply>;
  /** Submits the modal that the bot opened; `fields` are the values by custom id. */
  submit(customId: string, fields: object, as?: ActingAs): Promise<Reply>;
  /**
   * Posts a message, in the server or in a direct message with the bot: with `mention` one that mentions the bot, with
   * `replyTo` as a reply, by default in the place of the other message. Resolves when the bot has replied or stays silent.
   */
  write(content: string, options?: WriteOptions, as?: ActingAs): Promise<Written>;
  /** Arms a fault for the next events or requests. */
  injectFault(fault: FaultRequest): Promise<void>;
  /** The bot's messages so far, oldest first. */
  messages(): Promise<readonly SentMessage[]>;
  /** The registered commands, as Discord lists them. */
  commands(): Promise<readonly JsonObject[]>;
}

/** How a message is posted. */
export interface WriteOptions {
  readonly mention?: boolean;
  readonly replyTo?: { readonly id: string };
}

/** A person's message, and the bot's reply; null if it stays silent. */
export interface Written {
  readonly posted: PostedMessage;
  readonly reply: SentMessage | null;
}

/** The sandbox refused a control request, or the bot did not respond. */
export class ControlRequestError extends Error {
  /** The HTTP status; 504 if the bot did not respond, 503 if none is connected. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const emptyReply: Reply = {
  id: '',
  type: 0,
  flags: 0,
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  deferred: false,
  edited: false,
  reply_to: null,
  followups: [],
  modal: null,
};

/** A client for the control API of the sandbox at this address, which may be in another process. */
export function createControlClient(url: string): ControlClient {
  const request = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${url}/sandbox/${path}`, init);
    const answer: unknown = await response.json();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sandbox answers each path with its type.
    if (response.ok) return answer as Answer;
    const reason = isJsonObject(answer) ? String(answer['error']) : JSON.stringify(answer);
    throw new ControlRequestError(response.status, `${path}: ${reason}`);
  };
  const act = async (path: string, body: object): Promise<Reply> => ({
    ...emptyReply,
    ...(await request<Partial<Reply>>(path, body)),
  });
  return {
    send: (command, options = {}, as = {}) => act('interactions', { command, options, ...as }),
    useOnMessage: (command, on, as = {}) => {
      const target = typeof on === 'string' ? { content: on } : { message: on.id };
      return act('interactions', { command, target, ...as });
    },
    useOnUser: (command, user, as = {}) => act('interactions', { command, target: { user }, ...as }),
    autocomplete: async (command, option, value, options = {}, as = {}) => {
      const body = { command, option, value, options, ...as };
      return (await request<{ readonly choices: readonly SentChoice[] }>('autocomplete', body)).choices;
    },
    press: ({ id: message }, customId, as = {}) => act('components', { message, custom_id: customId, ...as }),
    pick: ({ id: message }, customId, values, as = {}) =>
      act('components', { message, custom_id: customId, values, ...as }),
    submit: (customId, fields, as = {}) => act('modals', { custom_id: customId, fields, ...as }),
    write: (content, { mention = false, replyTo } = {}, as = {}) =>
      request('messages', { content, mention, reply_to: replyTo?.id ?? null, ...as }),
    injectFault: async (fault) => {
      await request('faults', fault);
    },
    messages: () => request('messages'),
    commands: () => request('commands'),
  };
}
