import { CallbackType, InteractionContext, MessageFlag } from '../discord-numbers.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { Gateway } from '../gateway/server.ts';
import type { JsonObject } from '../json.ts';
import { actorFields } from '../state/actor.ts';
import type { Acknowledgement, Interaction, UserAction } from '../state/interactions.ts';
import { ids } from '../state/people.ts';
import type { SandboxState } from '../state/state.ts';
import { ControlError } from './control-error.ts';

interface DeliveryOptions {
  readonly state: SandboxState;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  /** Posts an interaction to the endpoint. */
  readonly post: (interaction: Interaction, event: JsonObject) => Promise<void>;
}

/** Sends people's actions to the bot's endpoint, or through the gateway if it has none, and waits for its response. */
export class Delivery {
  readonly #options: DeliveryOptions;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Whether a bot can receive interactions. */
  get hasReceiver(): boolean {
    const { endpoint, gateway } = this.#options;
    return endpoint.url !== null || gateway.hasSession;
  }

  /** Delivers an action. Throws `ControlError` if no bot is connected (503) or none responds in time (504). */
  async deliver(
    action: UserAction,
  ): Promise<{ readonly interaction: Interaction; readonly answer: Acknowledgement }> {
    const { state, gateway, endpoint, post } = this.#options;
    if (!this.hasReceiver) throw noBot();
    const interaction = state.interactions.create(action);
    const isInGuild = action.actor.context === InteractionContext.guild;
    const event = this.#event(interaction);
    state.journal.begin(interaction, event);
    if (endpoint.url === null) gateway.dispatch('INTERACTION_CREATE', event, isInGuild ? ids.guild : null);
    else void post(interaction, event);
    // An injected fault may have ended the last session.
    if (!this.hasReceiver) throw noBot();
    const answer = await interaction.firstResponse;
    if (!answer && endpoint.url === null && !gateway.isConnected) throw noBot();
    if (!answer || answer.type === CallbackType.pong)
      throw new ControlError(504, 'The application did not respond');
    if (answer.type === CallbackType.deferredMessage || answer.type === CallbackType.deferredUpdate) {
      await this.#waitForMessage(interaction);
    }
    return { interaction, answer };
  }

  #event({ id, token, action }: Interaction): JsonObject {
    const { messages } = this.#options.state;
    const source = action.messageId === undefined ? undefined : messages.get(action.messageId);
    return {
      id,
      token,
      application_id: ids.application,
      type: action.type,
      data: action.data,
      version: 1,
      ...actorFields(action.actor),
      ...(source ? { message: messages.object(source) } : {}),
    };
  }

  async #waitForMessage(interaction: Interaction): Promise<void> {
    const { messages, timeouts } = this.#options.state;
    const { deferred } = timeouts;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, deferred);
      timer.unref();
    });
    await Promise.race([interaction.settled, timeout]);
    clearTimeout(timer);
    const original = messages.get(interaction.originalMessageId ?? '');
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
