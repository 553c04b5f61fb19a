import { randomUUID } from 'node:crypto';
import { DiscordAPIError, InteractionResponseType, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { KnowledgeBase } from '../matching/knowledge-base.ts';
import { replyLanguage } from '../replies/language.ts';
import {
  failureMessage,
  notAdminMessage,
  outdatedComponentMessage,
  unknownCommandMessage,
} from '../replies/notice-message.ts';
import type { AnyCommand, Command, MessageCommand, Reply } from './command.ts';
import type { FeedbackSink } from './feedback.ts';
import { keepPromise, promise, respond, update, type ResponseBody } from './respond.ts';
import { toCommandRequest, toCompletionRequest, toMessageRequest, toPressRequest } from './requests.ts';

export interface DispatchDependencies {
  readonly commands: readonly AnyCommand[];
  readonly knowledge: KnowledgeBase;
  readonly isAdmin: (userId: string) => boolean;
  readonly feedback: FeedbackSink;
  readonly log: Logger;
}

/** Discord's codes for an interaction that ran out of time, or that somebody else has answered. */
const tooLateCodes: ReadonlySet<number | string> = new Set([10_062, 40_060]);

/** What the log says of an answer. */
type Outcome = Pick<Reply, 'facts' | 'failure'>;

/**
 * Answers interactions: turns each into a request, has its command handle it and sends the one response, or, for a
 * command that takes longer than Discord waits, a promise first.
 * No failure leaves `handle`: a handler's is told to the reader with a reference, and every interaction is one log line.
 */
export class Dispatcher {
  readonly #dependencies: DispatchDependencies;
  readonly #inFlight = new Set<Promise<void>>();
  #stopped = false;

  constructor(dependencies: DispatchDependencies) {
    this.#dependencies = dependencies;
  }

  /** Answers one interaction, unless the dispatcher was stopped. Never rejects. */
  async handle(interaction: Interaction): Promise<void> {
    if (this.#stopped) return;
    const work = this.#answer(interaction);
    this.#inFlight.add(work);
    await work;
    this.#inFlight.delete(work);
  }

  /**
   * Takes no more interactions and waits for the answers on their way.
   * @param deadline How long to wait at most, in milliseconds.
   * @returns How many answers were still missing.
   */
  async stop(deadline: number): Promise<number> {
    this.#stopped = true;
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise((resolve) => {
      timer = setTimeout(resolve, deadline);
    });
    await Promise.race([Promise.all(this.#inFlight), timeUp]);
    clearTimeout(timer);
    return this.#inFlight.size;
  }

  async #answer(interaction: Interaction): Promise<void> {
    const started = performance.now();
    const interactionLog = this.#dependencies.log.child(describe(interaction));
    const durationMs = (): number => Math.round((performance.now() - started) * 10) / 10;
    let promised = false;
    try {
      if (this.#takesLong(interaction)) {
        await promise(interaction);
        promised = true;
      }
      const { facts, failure } = promised
        ? await this.#followUp(interaction)
        : await this.#respond(interaction);
      if (failure) interactionLog.warn({ err: failure.error }, failure.what);
      interactionLog.info({ durationMs: durationMs(), ...facts }, 'Answered');
    } catch (error) {
      if (error instanceof DiscordAPIError && tooLateCodes.has(error.code)) {
        const latencyMs = Date.now() - interaction.createdTimestamp;
        interactionLog.warn(
          { durationMs: durationMs(), latencyMs, code: error.code },
          'Discord took no answer any more',
        );
        return;
      }
      const reference = randomUUID().slice(0, 8);
      const told = await tellFailure(interaction, reference, promised);
      interactionLog.error({ durationMs: durationMs(), reference, told, err: error }, 'Failed to answer');
    }
  }

  #takesLong(interaction: Interaction): boolean {
    return interaction.isChatInputCommand() && this.#find(interaction.commandName)?.takesLong === true;
  }

  async #followUp(interaction: Interaction): Promise<Outcome> {
    const reply = await this.#reply(interaction);
    await keepPromise(interaction, reply.message, reply.files);
    return reply;
  }

  async #respond(interaction: Interaction): Promise<Outcome> {
    if (interaction.isAutocomplete()) {
      const { knowledge } = this.#dependencies;
      const command = this.#find(interaction.commandName);
      const allowed = command && this.#mayUse(command, interaction.user.id);
      const choices = allowed ? command.complete?.(toCompletionRequest(interaction), knowledge) : [];
      await respond(interaction, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: choices ?? [] },
      });
      return { facts: { choices: choices?.length ?? 0 } };
    }
    const reply = await this.#reply(interaction);
    const { message, files, updates, feedback } = reply;
    if (updates === true && isOnOwnMessage(interaction)) await update(interaction, message, files);
    else {
      const body = { type: InteractionResponseType.ChannelMessageWithSource, data: message };
      await respond(interaction, body, files);
    }
    if (feedback) this.#dependencies.feedback.take(feedback);
    return reply;
  }

  async #reply(interaction: Interaction): Promise<Reply> {
    const { knowledge } = this.#dependencies;
    const language = replyLanguage(interaction.locale);
    if (interaction.isChatInputCommand()) {
      const command = this.#find(interaction.commandName);
      if (command && !this.#mayUse(command, interaction.user.id)) return refused(notAdminMessage(language));
      if (command) return command.run(toCommandRequest(interaction), knowledge);
    } else if (interaction.isMessageContextMenuCommand()) {
      const command = this.#findMessageCommand(interaction.commandName);
      if (command && !this.#mayUse(command, interaction.user.id)) return refused(notAdminMessage(language));
      if (command) return command.runOnMessage(toMessageRequest(interaction), knowledge);
    } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
      const command = this.#find(interaction.customId.split(':')[0]);
      if (command && !this.#mayUse(command, interaction.user.id)) return refused(notAdminMessage(language));
      if (command?.press) return command.press(toPressRequest(interaction), knowledge);
      return { message: outdatedComponentMessage(language), facts: { verdict: 'unknown' } };
    }
    return { message: unknownCommandMessage(language), facts: { verdict: 'unknown' } };
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
  return { message, facts: { verdict: 'refused' } };
}

/** Whether a component was used by the one whom its message answers. */
function isOnOwnMessage(interaction: Interaction): boolean {
  return (
    (interaction.isButton() || interaction.isStringSelectMenu()) && toPressRequest(interaction).ownMessage
  );
}

/** What a log line says of an interaction: never who sent it nor what they typed. */
function describe(interaction: Interaction): { interaction: string; command: string } {
  if (interaction.isAutocomplete()) return { interaction: 'autocomplete', command: interaction.commandName };
  if (interaction.isCommand()) return { interaction: 'command', command: interaction.commandName };
  if (interaction.isMessageComponent()) {
    return {
      interaction: interaction.isButton() ? 'button' : 'select',
      command: interaction.customId.split(':')[0] ?? '',
    };
  }
  return { interaction: 'other', command: '' };
}

/** Tells the reader, who still waits for an answer, that it failed; whether that reached Discord. */
async function tellFailure(interaction: Interaction, reference: string, promised: boolean): Promise<boolean> {
  const message = failureMessage(reference, replyLanguage(interaction.locale));
  const body: ResponseBody = interaction.isAutocomplete()
    ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: message };
  try {
    await (promised ? keepPromise(interaction, message) : respond(interaction, body));
    return true;
  } catch {
    return false;
  }
}
