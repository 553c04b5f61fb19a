import type {
  ApplicationCommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { KnowledgeBase } from '../serving/knowledge-base.ts';
import type { Choice } from '../replies/choices.ts';
import type { Reply } from '../replies/reply.ts';
import type { Drafter } from '../curation/draft/drafts.ts';
import type { QuestionLog } from '../question-log/question-log.ts';

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

/** A message whose menu the command was chosen from. */
export interface MessageRequest extends Reader {
  /** The message's own text, in Discord's Markdown; empty when it is only a picture. */
  readonly content: string;
}

/** A button that was pressed, or a select menu that was picked from. */
export interface PressRequest extends Reader {
  readonly customId: string;
  /** What was picked; empty for a button. */
  readonly values: readonly string[];
  /** Whether the message with the button was sent in reply to the same user. */
  readonly ownMessage: boolean;
}

/** What commands work with. */
export interface Services {
  readonly knowledge: KnowledgeBase;
  readonly questionLog: QuestionLog;
  /** Edits the knowledge folder. */
  readonly drafter: Drafter;
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
  /** Done once before the bot logs in, so that no reader waits for it; when it fails, the bot starts all the same. */
  prepare?(services: Services): Promise<void>;
  run(request: CommandRequest, services: Services): Reply | Promise<Reply>;
  /** Choices for an option that is being typed. */
  complete?(request: CompletionRequest, services: Services): readonly Choice[];
  /** The reply to a button or a select menu whose id starts with the command's name and a colon. */
  press?(request: PressRequest, services: Services): Reply | Promise<Reply>;
}

/** A command of the menu of a message, as Discord takes it. */
export type MessageCommandDefinition = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};

/** A command of the menu that every message has. */
export interface MessageCommand {
  readonly definition: MessageCommandDefinition;
  /** Whether only the people who run the bot may use it. */
  readonly adminOnly: boolean;
  /** The reply to the message that it was chosen on. */
  runOnMessage(request: MessageRequest, services: Services): Reply | Promise<Reply>;
}

/** A command of either kind. */
export type AnyCommand = Command | MessageCommand;
