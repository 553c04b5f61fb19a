import { CallbackType, InteractionContext, MessageFlag } from '../discord-numbers.ts';
import type { Gateway } from '../gateway/server.ts';
import type { JsonObject } from '../json.ts';
import { actorFields } from '../state/actor.ts';
import type { Acknowledgement, Interaction, UserAction } from '../state/interactions.ts';
import { ids } from '../state/people.ts';
import type { SandboxState } from '../state/state.ts';
import { ControlError } from './control-error.ts';

/** Sends people's actions to the bot and waits for its response. */
export class Delivery {
  readonly #state: SandboxState;
  readonly #gateway: Gateway;

  constructor(state: SandboxState, gateway: Gateway) {
    this.#state = state;
    this.#gateway = gateway;
  }

  /** Delivers an action. Throws `ControlError` if no bot is connected (503) or none responds in time (504). */
  async deliver(
    action: UserAction,
  ): Promise<{ readonly interaction: Interaction; readonly answer: Acknowledgement }> {
    if (!this.#gateway.hasSession) throw noBot();
    const interaction = this.#state.interactions.create(action);
    const isInGuild = action.actor.context === InteractionContext.guild;
    const event = this.#event(interaction);
    this.#state.journal.begin(interaction, event);
    this.#gateway.dispatch('INTERACTION_CREATE', event, isInGuild ? ids.guild : null);
    // An injected fault may have ended the last session.
    if (!this.#gateway.hasSession) throw noBot();
    const answer = await interaction.firstResponse;
    if (!answer && !this.#gateway.isConnected) throw noBot();
    if (!answer || answer.type === CallbackType.pong)
      throw new ControlError(504, 'The application did not respond');
    if (answer.type === CallbackType.deferredMessage || answer.type === CallbackType.deferredUpdate) {
      await this.#waitForMessage(interaction);
    }
    return { interaction, answer };
  }

  #event({ id, token, action }: Interaction): JsonObject {
    const source = action.messageId === undefined ? undefined : this.#state.messages.get(action.messageId);
    return {
      id,
      token,
      application_id: ids.application,
      type: action.type,
      data: action.data,
      version: 1,
      ...actorFields(action.actor),
      ...(source ? { message: this.#state.messages.object(source) } : {}),
    };
  }

  async #waitForMessage(interaction: Interaction): Promise<void> {
    const { deferred } = this.#state.timeouts;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, deferred);
      timer.unref();
    });
    await Promise.race([interaction.settled, timeout]);
    clearTimeout(timer);
    const original = this.#state.messages.get(interaction.originalMessageId ?? '');
    if (original && (original.flags & MessageFlag.loading) !== 0) {
      throw new ControlError(
        504,
        `The application deferred its response and did not complete it within ${deferred / 1_000} seconds`,
      );
    }
  }
}

function noBot(): ControlError {
  return new ControlError(503, 'No bot is connected to the sandbox. Start one with the sandbox token.');
}
