import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { KnowledgeBase } from '../matching/knowledge-base.ts';
import type { Choice } from '../replies/choices.ts';
import type { Message } from '../replies/message.ts';

/** Who asks, in which language their Discord is. */
interface Reader {
  readonly userId: string;
  /** Discord's locale code, for instance `en-US` or `fr`. */
  readonly locale: string;
}

type Options = Readonly<Record<string, string | number | boolean>>;

/** A slash command that was sent. */
export interface CommandRequest extends Reader {
  readonly options: Options;
}

/** A slash command that is being typed. */
export interface CompletionRequest extends Reader {
  /** The option being typed, and its text so far. */
  readonly option: string;
  readonly typed: string;
  /** The options, the one being typed included. */
  readonly options: Options;
}

/** A button that was pressed. */
export interface PressRequest extends Reader {
  readonly customId: string;
  /** Whether the message with the button was sent in reply to the same user. */
  readonly ownMessage: boolean;
}

/** A message, and what to note about it in the log: never what was typed or by whom. */
export interface Reply {
  readonly message: Message;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** A slash command as Discord takes it. */
export type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A slash command: how Discord shows it and what it does. Requests and replies are plain data. */
export interface Command {
  readonly definition: Definition;
  /** Whether only the people who run the bot may use it. */
  readonly adminOnly: boolean;
  /** Whether the answer may take longer than the three seconds that Discord waits; it is then seen by the asker alone. */
  readonly takesLong?: true;
  run(request: CommandRequest, knowledge: KnowledgeBase): Reply | Promise<Reply>;
  /** Choices for an option that is being typed. */
  complete?(request: CompletionRequest, knowledge: KnowledgeBase): readonly Choice[];
  /** The reply to a button whose id starts with the command's name and a colon. */
  press?(request: PressRequest, knowledge: KnowledgeBase): Reply | Promise<Reply>;
}
