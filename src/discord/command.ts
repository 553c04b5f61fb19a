import type {
  ApplicationCommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Conversations } from '../conversation/conversations.ts';
import type { Drafter } from '../curation/draft/drafts.ts';
import type { WordProposer } from '../curation/meanings/word-proposals.ts';
import type { About } from '../knowledge/story.ts';
import type { QuestionLog } from '../question-log/question-log.ts';
import type { Choice } from '../replies/choices.ts';
import type { Reply } from '../replies/reply.ts';
import type { KnowledgeBase } from '../serving/knowledge-base.ts';
import type { ReloadReport } from '../serving/shared-knowledge.ts';
import type { Options } from './interaction.ts';

/** What every request says about the user who sent it. */
interface UserRequest {
  readonly userId: string;
  /** Discord's locale code, for instance `en-US` or `fr`. */
  readonly locale: string;
  /** Id of the channel, which may be a direct message; empty when Discord did not say. */
  readonly place: string;
  /** Whether others can see replies there: not in a direct message with the bot. */
  readonly isShared: boolean;
}

/** A slash command that was sent. */
export interface CommandRequest extends UserRequest {
  readonly options: Options;
  /** Names of the users that the options hold, by id. */
  readonly people: Readonly<Record<string, string>>;
}

/** A slash command that is being typed. */
export interface AutocompleteRequest extends UserRequest {
  /** Name of the option being typed. */
  readonly option: string;
  /** Its text so far. */
  readonly typed: string;
  /** All options, including the one being typed. */
  readonly options: Options;
}

/** A message command that was used on a message. */
export interface MessageCommandRequest extends UserRequest {
  /** What a person reads in the message, in Discord's Markdown; empty when it has only pictures. */
  readonly content: string;
}

/** A button that was pressed, or a select menu that was used. */
export interface ComponentRequest extends UserRequest {
  readonly customId: string;
  /** The selected values; empty for a button. */
  readonly values: readonly string[];
  /** Whether the message with the component was sent in reply to the same user. */
  readonly ownMessage: boolean;
}

/** A form that was sent. */
export interface ModalRequest extends UserRequest {
  readonly customId: string;
  /** What was chosen or written, by the ids of the fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the message whose component opened it was sent in reply to the same user. */
  readonly ownMessage: boolean;
}

/** What commands work with. */
export interface Services {
  readonly knowledge: KnowledgeBase;
  readonly questionLog: QuestionLog;
  /** Edits the knowledge folder. */
  readonly drafter: Drafter;
  /** Proposes words by which a reader's question is answered. */
  readonly proposeWords: WordProposer;
  readonly conversations: Conversations;
  /** For how many days the question log keeps a question; null if it keeps none. */
  readonly daysKept: number | null;
  /** The processes that serve the same story, where there may be several. */
  readonly processes?: { report(): Promise<ReloadReport> };
  /** Whether drafts made in Discord are kept from readers until somebody else has read them. */
  readonly isReviewing?: boolean | undefined;
}

/**
 * How a response is deferred: with an ephemeral reply that follows, or with an update that follows to the message whose
 * component was used.
 */
export type Deferral = 'reply' | 'update';

/** A slash command in Discord's format. */
export type SlashCommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A slash command: how Discord shows it and what it does. Requests and replies are plain data. */
export interface Command {
  readonly definition: SlashCommandDefinition;
  /** The definition for a story, if the story has a say in it. */
  definitionFor?(about: About): SlashCommandDefinition;
  /** Whether only the people who run the bot may use it. */
  readonly adminOnly: boolean;
  /** How the response to a request is deferred at once, if it may take longer than the three seconds that Discord waits. */
  deferral?(request: CommandRequest | ComponentRequest): Deferral | null;
  /** Runs once after the bot has connected, so that no reader waits for it later; the bot goes on even if it fails. */
  prepare?(services: Services): Promise<void>;
  run(request: CommandRequest, services: Services): Reply | Promise<Reply>;
  /** Choices for the option being typed. */
  autocomplete?(request: AutocompleteRequest, services: Services): readonly Choice[];
  /** The reply to a button or a select menu whose id starts with the command's name and a colon. */
  handleComponent?(request: ComponentRequest, services: Services): Reply | Promise<Reply>;
  /** The reply to a form whose id starts with the command's name and a colon. */
  handleModal?(request: ModalRequest, services: Services): Reply | Promise<Reply>;
}

/** A message command in Discord's format. */
export type MessageCommandDefinition = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};

/** A message command: an item in the *Apps* menu of every message. */
export interface MessageCommand {
  readonly definition: MessageCommandDefinition;
  /** Whether only the people who run the bot may use it. */
  readonly adminOnly: boolean;
  /** The reply to the message that it was used on. */
  runOnMessage(request: MessageCommandRequest, services: Services): Reply | Promise<Reply>;
}

/** A command of either kind. */
export type AnyCommand = Command | MessageCommand;
