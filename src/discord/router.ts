import type { AutocompleteInteraction, Interaction } from 'discord.js';
import type { Choice } from '../replies/choices.ts';
import { replyLanguage } from '../replies/reply-language.ts';
import {
  notAdminMessage,
  outdatedComponentMessage,
  tooManyQuestionsMessage,
  unknownCommandMessage,
} from '../replies/notice-message.ts';
import type { Reply } from '../replies/reply.ts';
import type { AnyCommand, Command, MessageCommand, Services } from './command.ts';
import { limitPerMinute, type ReaderLimit } from './reader-limit.ts';
import {
  toAutocompleteRequest,
  toCommandRequest,
  toComponentRequest,
  toMessageCommandRequest,
} from './requests.ts';

export interface RouterDependencies {
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  readonly isAdmin: (userId: string) => boolean;
  /** How many commands and components one reader may use in a minute; null sets no limit. */
  readonly questionsPerMinute: number | null;
}

/** Discord asks for choices while somebody types, so one question brings several autocomplete interactions. */
const autocompletesPerQuestion = 10;

/**
 * Finds the command that an interaction is for and has it make the reply. Every interaction passes here, and permissions are
 * decided here alone: an admin command refuses everybody else by user id, whatever the interaction claims.
 */
export class Router {
  readonly #dependencies: RouterDependencies;
  readonly #questions: ReaderLimit;
  readonly #autocompletes: ReaderLimit;

  constructor(dependencies: RouterDependencies) {
    const { questionsPerMinute } = dependencies;
    this.#dependencies = dependencies;
    this.#questions = limitPerMinute(questionsPerMinute);
    this.#autocompletes = limitPerMinute(
      questionsPerMinute === null ? null : autocompletesPerQuestion * questionsPerMinute,
    );
  }

  /** Whether the reply to an interaction has to be deferred. */
  isDeferred(interaction: Interaction): boolean {
    return interaction.isChatInputCommand() && this.#find(interaction.commandName)?.deferred === true;
  }

  /** Choices for the option being typed; empty if the user may not use the command, or types too much. */
  async autocomplete(interaction: AutocompleteInteraction): Promise<readonly Choice[]> {
    const command = this.#find(interaction.commandName);
    if (!command || !this.#mayUse(command, interaction.user.id)) return [];
    if ((await this.#autocompletes.take(interaction.user.id)) > 0) return [];
    return command.autocomplete?.(toAutocompleteRequest(interaction), this.#dependencies.services) ?? [];
  }

  /** The reply to any other interaction. Rejects when its command fails. */
  async reply(interaction: Exclude<Interaction, AutocompleteInteraction>): Promise<Reply> {
    const language = replyLanguage(interaction.locale);
    const wait = await this.#questions.take(interaction.user.id);
    if (wait > 0) {
      return { message: tooManyQuestionsMessage(wait, language), logFields: { verdict: 'limited' } };
    }
    const { services } = this.#dependencies;
    if (interaction.isChatInputCommand()) {
      const command = this.#find(interaction.commandName);
      if (command && !this.#mayUse(command, interaction.user.id)) return refused(notAdminMessage(language));
      if (command) return command.run(toCommandRequest(interaction), services);
    } else if (interaction.isMessageContextMenuCommand()) {
      const command = this.#findMessageCommand(interaction.commandName);
      if (command && !this.#mayUse(command, interaction.user.id)) return refused(notAdminMessage(language));
      if (command) return command.runOnMessage(toMessageCommandRequest(interaction), services);
    } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
      const command = this.#find(interaction.customId.split(':')[0]);
      if (command && !this.#mayUse(command, interaction.user.id)) return refused(notAdminMessage(language));
      if (command?.handleComponent) return command.handleComponent(toComponentRequest(interaction), services);
      return { message: outdatedComponentMessage(language), logFields: { verdict: 'unknown' } };
    }
    return { message: unknownCommandMessage(language), logFields: { verdict: 'unknown' } };
  }

  #find(name: string | undefined): Command | undefined {
    return this.#dependencies.commands
      .filter((command) => 'run' in command)
      .find((command) => command.definition.name === name);
  }

  #findMessageCommand(name: string): MessageCommand | undefined {
    return this.#dependencies.commands
      .filter((command) => 'runOnMessage' in command)
      .find((command) => command.definition.name === name);
  }

  #mayUse(command: AnyCommand, userId: string): boolean {
    return !command.adminOnly || this.#dependencies.isAdmin(userId);
  }
}

function refused(message: Reply['message']): Reply {
  return { message, logFields: { verdict: 'refused' } };
}
